import Matching

/// The verbs of one language, laid out so that of hundreds only those asked for are built.
package struct VerbTable: Sendable, Equatable {
  /// Of each verb its five forms, then the others, one a line.
  package let forms: PackedTexts
  /// Of each verb the place of its operation, counted from 1, 0 for none; twice that, and one more
  /// where it is also a noun.
  package let traits: PackedNumbers

  private static let formsEach = 6
  private static let operations = EditOperation.allCases

  /// Takes what `forms` and `traits` gave.
  package init(forms: PackedTexts, traits: PackedNumbers) {
    self.forms = forms
    self.traits = traits
  }

  package init(_ verbs: [VerbForms]) {
    forms = PackedTexts(
      verbs.flatMap { verb in
        [verb.base, verb.third, verb.past, verb.participle, verb.gerund]
          + [verb.others.joined(separator: "\n")]
      })
    traits = PackedNumbers(
      verbs.map { verb in
        let place = verb.operation.flatMap { Self.operations.firstIndex(of: $0) }
        return 2 * (place.map { $0 + 1 } ?? 0) + (verb.isAlsoNoun ? 1 : 0)
      })
  }

  /// What the verb at that place does to its target.
  func operation(of index: Int) -> EditOperation? {
    let place = traits[index] / 2
    return place == 0 ? nil : Self.operations[place - 1]
  }

  func base(of index: Int) -> String { forms[index * Self.formsEach] }
}

extension VerbTable: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { traits.count }

  package subscript(index: Int) -> VerbForms {
    let form = { forms[index * Self.formsEach + $0] }
    return VerbForms(
      base: form(0), third: form(1), past: form(2), participle: form(3), gerund: form(4),
      others: form(5).split(separator: "\n").map(String.init), operation: operation(of: index),
      isAlsoNoun: traits[index] % 2 == 1)
  }
}
