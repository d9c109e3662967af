import PromptParsing

/// Reads passes as they will be sent, and holds them against the prompt that they were made of.
struct PassReading {
  private let prompt: Prompt
  private let lexicons: [Lexicon]

  init(of prompt: Prompt, lexicons: [Lexicon]) {
    (self.prompt, self.lexicons) = (prompt, lexicons)
  }

  /// Whether each pass by itself changes what its part of the prompt changes, and no word that says
  /// something is left out of all of them.
  func isHeld(by parts: PassUnits) -> Bool {
    let read = parts.units.map {
      Prompt((parts.headings + $0.sentences).joined(separator: " "), lexicons: lexicons)
    }
    let isSame = zip(parts.units, read).allSatisfy { unit, read in
      read.language != prompt.language
        || read.heads(of: read.clauses.filter { $0.kind == .change })
          == prompt.heads(of: unit.changes.filter { $0.kind == .change })
    }
    guard isSame else { return false }
    let spared = prompt.clauses.filter {
      prompt.stays($0) || $0.kind == .courtesy || $0.kind == .preservation || $0.isHeading
    }
    let said = Set(
      read.flatMap {
        $0.contentWords(lexicons: lexicons) + $0.words(in: 0..<$0.bytes.count).map(\.text)
      })
    return prompt.contentWords(lexicons: lexicons, exempt: spared.map(\.range))
      .allSatisfy { said.contains($0) || parted($0) }
  }

  /// "Both" is said of no one thing, and a pass sent alone has no number.
  private func parted(_ word: String) -> Bool {
    lexicons.contains {
      $0.language == prompt.language
        && !$0.classes(of: word).isDisjoint(with: [.pair, .sequence])
    }
  }
}
