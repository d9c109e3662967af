import Matching
import PromptParsing
import RequestBuilding

/// Finds where a text names models; what stands in quotes names nothing.
struct MentionReader {
  /// A way to write a model's name, without separators and in lower case.
  private struct Name {
    let key: [UInt8]
    var models: [String]
    let isShort: Bool
  }

  /// By their first bytes.
  private let names: [Name]
  /// For each byte, in either case, which of the names begin with it.
  private let begins: [Range<Int>]
  private let naming: [NamingRule]

  init(catalogue: ModelCatalogue, naming: [NamingRule]) {
    self.naming = naming
    var names: [Name] = []
    for model in catalogue.models {
      for name in [model.id] + model.aliases {
        Self.add(name, isShort: false, of: model.id, to: &names)
      }
      for name in model.shortNames { Self.add(name, isShort: true, of: model.id, to: &names) }
    }
    names.sort { ($0.key.first ?? 0) < ($1.key.first ?? 0) }
    self.names = names
    var begins = [Range<Int>](repeating: 0..<0, count: 256)
    for (index, name) in names.enumerated() {
      guard let first = name.key.first else { continue }
      let start = begins[Int(first)].isEmpty ? index : begins[Int(first)].lowerBound
      begins[Int(first)] = start..<index + 1
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      begins[Int(capital)] = begins[Int(capital.loweredASCII)]
    }
    self.begins = begins
  }

  /// A few dozen names are compared faster than hashed.
  private static func add(
    _ name: String, isShort: Bool, of model: String, to names: inout [Name]
  ) {
    let key = ModelCatalogue.key(name)
    guard let index = names.firstIndex(where: { $0.key == key }) else {
      return names.append(Name(key: key, models: [model], isShort: isShort))
    }
    if !names[index].models.contains(model) { names[index].models.append(model) }
  }

  /// In the order of the text; of names at one place the longest.
  func mentions(in prompt: Prompt) -> [ModelMention] {
    var mentions: [ModelMention] = []
    let masked = prompt.masked
    let (text, begins) = (masked.span, begins.span)
    var index = 0
    while index < text.count {
      guard !begins[Int(text[index])].isEmpty, index == 0 || !text[index - 1].isNameByte,
        let mention = mention(at: index, in: prompt)
      else {
        index += 1
        continue
      }
      mentions.append(mention)
      index = mention.range.upperBound
    }
    return mentions
  }

  private func mention(at start: Int, in prompt: Prompt) -> ModelMention? {
    let text = prompt.masked
    guard let (name, end) = longestName(at: start, in: text) else { return nil }
    let (before, after) = Self.surroundings(of: start..<end, in: text)
    if name.isShort, !isUsed(before, after) { return nil }
    return ModelMention(
      models: name.models, range: start..<end, isNegated: isNegated(before, after))
  }

  private func longestName(at start: Int, in text: [UInt8]) -> (name: Name, end: Int)? {
    var best: (index: Int, end: Int)?
    for index in begins[Int(text[start])] {
      guard let end = end(of: names[index].key, in: text, from: start), end > best?.end ?? 0 else {
        continue
      }
      best = (index, end)
    }
    return best.map { (names[$0.index], $0.end) }
  }

  /// Where a name that starts there ends; separators between its letters are passed over.
  private func end(of key: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var index = start
    for byte in key {
      while index > start, index < text.count, text[index].isNameSeparator { index += 1 }
      guard index < text.count, text[index].loweredASCII == byte else { return nil }
      index += 1
    }
    return index < text.count && text[index].isNameByte ? nil : index
  }

  /// A hundred bytes on either side, without cutting a scalar.
  private static func surroundings(
    of range: Range<Int>, in text: [UInt8]
  ) -> (before: [UInt8], after: [UInt8]) {
    var start = max(0, range.lowerBound - 100)
    while start < range.lowerBound, text[start].isContinuation { start += 1 }
    var end = min(text.count, range.upperBound + 100)
    while end < text.count, text[end].isContinuation { end += 1 }
    return (Array(text[start..<range.lowerBound]), Array(text[range.upperBound..<end]))
  }

  private func isUsed(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    naming.contains { $0.use.occurs(in: before) && $0.shortNameEnd.occurs(in: after) }
  }

  private func isNegated(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    naming.contains { $0.negationBefore.occurs(in: before) || $0.negationAfter.occurs(in: after) }
  }
}

extension LazyPattern {
  fileprivate func occurs(in text: [UInt8]) -> Bool {
    guard let pattern = try? pattern() else { return false }
    return (try? pattern.firstMatch(in: text)) != nil
  }
}

extension UInt8 {
  fileprivate var loweredASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  /// ASCII letters and digits; other scripts need no blank around a Latin name.
  fileprivate var isNameByte: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(loweredASCII)
  }
  fileprivate var isNameSeparator: Bool {
    self == 0x20 || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "/")
  }
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
