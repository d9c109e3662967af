import Matching

/// Finds the keys of a JSON body that say what stays ("preserve", "保持不变"), of whose texts none
/// asks for anything, and those that say what goes or comes ("remove").
struct JSONKeys {
  let bytes: [UInt8]
  let lexicon: Lexicon

  /// In bytes; what is longer is a text without its comma.
  private static let longest = 60

  /// A section for each such key, up to the next key that stands outside its value.
  func sections(under tokens: [Token]) -> [HeadedSections.Section] {
    var sections: [HeadedSections.Section] = []
    var depth = 0
    var open: Value?
    for token in tokens where token.kind == .border {
      let key = key(in: token.range)
      let before = bytes[token.range.lowerBound..<(key?.lowerBound ?? token.range.upperBound)]
      depth = before.reduce(depth) { $0 + Self.step($1) }
      if let value = open, depth < value.depth || depth == value.depth && key != nil {
        if value.told == nil { close(&sections, before: token.range.lowerBound) }
        open = nil
      }
      guard let key else { continue }
      if open != nil {
        goOn(at: token.range, &open, &sections, depth, opensObject: before.contains(0x7B))
      } else if let (role, operation) = meaning(of: key) {
        open = Value(depth: depth)
        sections.append(
          HeadedSections.Section(
            heading: token.range, body: token.range.upperBound..<bytes.count, role: role,
            operation: operation))
      }
      depth = bytes[key.upperBound..<token.range.upperBound].reduce(depth) { $0 + Self.step($1) }
    }
    return sections
  }

  /// The value of a key that keeps, brings or takes away.
  private struct Value {
    /// How deep it lies.
    let depth: Int
    /// How deep the keys lie that only tell of a thing named before.
    var told: Int?
  }

  /// Of a thing that comes or goes the first key names it, and the others say how it is and where:
  /// `"add": {"what": "a kite", "where": "in the sky"}` adds one.
  private func goOn(
    at key: Range<Int>, _ open: inout Value?, _ sections: inout [HeadedSections.Section],
    _ depth: Int, opensObject: Bool
  ) {
    guard let last = sections.last, last.operation != nil else { return }
    if let told = open?.told, opensObject, depth <= told {
      open?.told = nil
      sections.append(
        HeadedSections.Section(
          heading: key, body: key.upperBound..<bytes.count, role: last.role,
          operation: last.operation))
    } else if open?.told == nil, !opensObject {
      close(&sections, before: key.lowerBound)
      open?.told = depth
    }
  }

  /// What keeps nothing, as `"preserve": false` and `"preserve": "none"`, is no section.
  private func close(_ sections: inout [HeadedSections.Section], before offset: Int) {
    guard let last = sections.popLast() else { return }
    let body = last.body.lowerBound..<max(last.body.lowerBound, offset)
    let isTrue = last.role == .keeps && isTrue(behind: body.upperBound)
    guard body.isEmpty ? isTrue : !isNothing(body) else { return }
    sections.append(
      HeadedSections.Section(
        heading: last.heading, body: body, role: last.role, operation: last.operation))
  }

  private func isTrue(behind key: Int) -> Bool {
    let value = bytes[key...].drop { $0.isSpace || $0 == 0x3A }
    return bytes.holds("true", at: value.startIndex)
  }

  /// "None", "N/A.": the word alone, as it may stand in a form.
  private func isNothing(_ value: Range<Int>) -> Bool {
    let word = bytes[value].drop { $0.isSpace }
    let end = word.lastIndex { !$0.isSpace && $0 != 0x2E }.map { $0 + 1 } ?? word.startIndex
    return lexicon.grammar.nothing.contains(bytes.lowered(word.startIndex..<end))
  }

  private static func step(_ byte: UInt8) -> Int {
    switch byte {
    case 0x7B, 0x5B: 1
    case 0x7D, 0x5D: -1
    default: 0
    }
  }

  /// What stands between the quotes before the last colon of the marks between two texts; before
  /// what is no text, the colon stands behind them.
  private func key(in range: Range<Int>) -> Range<Int>? {
    let next = bytes[range.upperBound...].first { !$0.isSpace }
    let end = next == 0x3A ? range.upperBound : bytes[range].lastIndex(of: 0x3A)
    guard let end, let close = bytes[range.lowerBound..<end].lastIndex(of: 0x22),
      let open = bytes[range.lowerBound..<close].lastIndex(of: 0x22)
    else { return nil }
    return open + 1..<close
  }

  /// "keep", "KEEP", "do_not_change", "mustPreserve"; "remove" and "add" by themselves; `nil` for
  /// what says neither.
  private func meaning(of key: Range<Int>) -> (HeadedSections.Role, EditOperation?)? {
    guard !key.isEmpty, key.count <= Self.longest else { return nil }
    var words: [UInt8] = []
    for place in key {
      let byte = bytes[place]
      let isHump =
        byte != byte.lowercased && place > key.lowerBound
        && bytes[place - 1] == bytes[place - 1].lowercased
      if isHump { words.append(0x20) }
      words.append(byte.isWordByte ? byte.lowercased : 0x20)
    }
    let tokens =
      lexicon.grammar.isMarked
      ? MarkedTokenizer.tokens(in: words, masks: [], lexicon: lexicon)
      : Tokenizer(bytes: words, masks: [], lexicon: lexicon).tokens()
    switch HeadedSections.role(of: tokens[...]) {
    case .keeps: return (.keeps, nil)
    case .changes:
      let verb = tokens.count == 1 ? tokens[0].verb : nil
      let operation = verb.flatMap(lexicon.verbs.operation(of:))
      return operation.flatMap { [.remove, .add].contains($0) ? (.changes, $0) : nil }
    case .other: return nil
    }
  }
}
