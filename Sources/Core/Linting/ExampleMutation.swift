/// A change to an example that may not change what its rule finds.
enum ExampleMutation: CaseIterable {
  case emojiInFront, accentsInFront, windowsLineEnds, sentenceBefore, sentenceBehind, quoted

  /// The example changed, its flaw moved along; `nil` where the change says nothing of the rule.
  func applied(to example: RuleExample) -> RuleExample? {
    switch self {
    case .emojiInFront: example.prefixed("🦊🎨 ")
    case .accentsInFront: example.prefixed("¡Olé! ")
    case .sentenceBefore: example.prefixed("Hello!\n")
    case .windowsLineEnds: example.withWindowsLineEnds
    case .sentenceBehind: example.changed(text: example.ended + " The street is quiet.", by: 0)
    case .quoted: example.quoted
    }
  }

  /// What the change is called in a failure.
  var name: String {
    switch self {
    case .emojiInFront: "with emoji in front"
    case .accentsInFront: "with accented letters in front"
    case .windowsLineEnds: "with CR LF line ends"
    case .sentenceBefore: "with a sentence before it"
    case .sentenceBehind: "with a sentence behind it"
    case .quoted: "quoted, as copy to be drawn"
    }
  }
}

extension RuleExample {
  fileprivate func prefixed(_ prefix: String) -> RuleExample {
    changed(text: prefix + text, by: prefix.utf8.count)
  }

  fileprivate var ended: String {
    text.endsInMark ? text : text + "."
  }

  fileprivate var withWindowsLineEnds: RuleExample {
    guard !text.contains("\r"), text.utf8.contains(0x0A) else {
      return prefixed("Hello!\r\n")
    }
    let bytes = Array(text.utf8)
    let added = { (end: Int) in bytes[..<end].count { $0 == 0x0A } }
    let range = flaw?.range.map {
      $0.lowerBound + added($0.lowerBound)..<$0.upperBound + added($0.upperBound)
    }
    let ended = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    return with(text: String(decoding: ended, as: UTF8.self), flawAt: range)
  }

  /// Only what a pattern finds can be quoted away; a quote inside a quote would end it.
  fileprivate var quoted: RuleExample? {
    guard flaw?.range != nil, !text.contains(where: { "\"“”'‘’\n".contains($0) }) else {
      return nil
    }
    let copy = "Keep everything else unchanged. Replace only the text on the sign with \"\(text)\"."
    return with(text: copy, isGood: true)
  }

  fileprivate func changed(text: String, by offset: Int) -> RuleExample {
    with(
      text: text,
      flawAt: flaw?.range.map { $0.lowerBound + offset..<$0.upperBound + offset })
  }

  private func with(
    text: String, flawAt range: Range<Int>? = nil, isGood: Bool = false
  ) -> RuleExample {
    let flaw = isGood ? nil : flaw.map { Flaw(field: $0.field, range: range) }
    return RuleExample(
      text: text, flaw: flaw, fields: fields, imageSizes: imageSizes, model: model,
      intent: intent, earlier: earlier, isTodo: isTodo, line: line, column: column)
  }
}
