import Linting
import PromptParsing

/// Writes what is sent alone, word for word where the language allows it.
struct MarkedSentences {
  private let orders: MarkedOrders
  /// What stays, as sentences before the orders.
  private var front: [String] = []
  /// What stays, as parts of the sentence of each order, before it.
  private var leads = ""
  /// What stays, behind the orders, each with whether a comma joins it.
  private var behind: [(text: String, isJoined: Bool)] = []

  private var spans: [Int: Span] = [:]

  /// All that stays can be said apart from the rest of its sentence.
  private(set) var isSure = true

  private var prompt: Prompt { orders.prompt }
  private var clauses: [Clause] { orders.prompt.clauses }

  init(_ orders: MarkedOrders) {
    self.orders = orders
    let first = orders.roles.firstIndex(of: .order) ?? 0
    for index in clauses.indices where orders.roles[index] != .nothing {
      spans[clauses[index].sentence, default: Span(first: index)].take(index, orders.roles[index])
    }
    for index in clauses.indices where orders.roles[index] == .keep {
      take(index, isFirst: index < first)
    }
  }

  /// What a sentence says.
  private struct Span {
    let first: Int
    var count = 0
    /// The last clause that says something else than what stays.
    var lastOther: Int?

    init(first: Int) { self.first = first }

    mutating func take(_ index: Int, _ role: MarkedOrders.Role) {
      count += 1
      if role != .keep { lastOther = index }
    }
  }

  private mutating func take(_ index: Int, isFirst: Bool) {
    let clause = clauses[index]
    guard let said = spans[clause.sentence] else { return }
    let isOwn = said.lastOther == nil
    let goesOn = said.lastOther.map { $0 > index } ?? false
    let tail = prompt.text(in: clause.content.upperBound..<clause.range.upperBound)
    if tail.contains(where: { "/|+".contains($0) }) {
      put(stopped(clause), isFirst: true, isJoined: false)
    } else if goesOn && (endsAttached(clause) || !orders.isVerbFirst) || !isOwn && joins(clause) {
      isSure = isSure && (!tail.allSatisfy(\.isWhitespace) || joins(clause) || endsAttached(clause))
      let text = prompt.text(in: clause.content.lowerBound..<clause.range.upperBound)
      let isParted = text.endsInMark || text.last?.isWhitespace ?? true || text.hasSuffix("、")
      leads += isParted ? text : text + (isJoined ? "、" : " ")
    } else if isOwn, said.count > 1, !orders.isVerbFirst || endsAttached(clause) {
      // Its sentence needs all of its parts.
      if index == said.first { put(wholeSentence(of: clause), isFirst: isFirst, isJoined: false) }
    } else {
      let text = isOwn && said.count == 1 ? wholeSentence(of: clause) : stopped(clause)
      // Where commas chain what belongs together, a sentence of its own leads.
      put(text, isFirst: isFirst || isOwn && orders.isVerbFirst, isJoined: orders.isVerbFirst)
    }
  }

  /// "保持人物不变的前提下": is no sentence by itself.
  private func endsAttached(_ clause: Clause) -> Bool {
    clause.isAttached
      || prompt.words(in: clause.content).last?.classes.contains(.attachedEnding) ?? false
  }

  /// "얼굴은 바꾸지 말고" behind an order joins what would follow.
  private func joins(_ clause: Clause) -> Bool {
    guard !orders.isVerbFirst, let last = prompt.words(in: clause.content).last,
      last.classes.isDisjoint(with: .unchanged)
    else { return false }
    let text = prompt.text(in: clause.content)
    return orders.forms.orders.flatMap(\.joined).contains { !$0.isEmpty && text.hasSuffix($0) }
  }

  private mutating func put(_ text: String, isFirst: Bool, isJoined: Bool) {
    if isFirst { front.append(text) } else { behind.append((text, isJoined)) }
  }

  private func stopped(_ clause: Clause) -> String {
    var text = prompt.text(in: clause.content)
    // Courtesy that a comma parts from it stays behind.
    while text.last.map({ "，,、 ".contains($0) }) ?? false { text.removeLast() }
    return text + stop(behind: text)
  }

  private func wholeSentence(of clause: Clause) -> String {
    let range = prompt.trimmed(prompt.sentences[clause.sentence])
    let start = clauses.first { $0.sentence == clause.sentence && !$0.content.isEmpty }
    return prompt.text(in: (start ?? clause).content.lowerBound..<range.upperBound)
  }

  /// The orders of one pass; `nil` where their last one joins what is sent elsewhere, and has no
  /// form without that.
  func text(of unit: [Int]) -> String? {
    var text = ""
    for (place, index) in unit.enumerated() {
      let next = place + 1 < unit.count ? unit[place + 1] : nil
      text += prompt.text(in: next == nil ? said(by: index) : clauses[index].content)
      if orders.isVerbFirst, next == nil, !isLast(index) { text += aside(behind: index) }
      if let next, clauses[next].sentence == clauses[index].sentence {
        text += tail(of: index, before: next)
        continue
      }
      if isLast(index) {
        let end = prompt.trimmed(prompt.sentences[clauses[index].sentence]).upperBound
        text += prompt.text(in: clauses[index].content.upperBound..<end)
      } else if !close(&text, index) {
        return nil
      }
      if next != nil { text += separator(behind: text) }
    }
    return text
  }

  /// A clause without the "然后" that leads to the next, behind a mark of its own.
  private func said(by index: Int) -> Range<Int> {
    var range = clauses[index].content
    guard orders.isVerbFirst, !isLast(index) else { return range }
    var words = prompt.words(in: range)
    while let last = words.popLast(), let before = words.last, last.end == range.upperBound,
      last.classes.contains(.sequence), !last.isEdit
    {
      range = range.lowerBound..<before.end
    }
    return range
  }

  private func close(_ text: inout String, _ index: Int) -> Bool {
    guard let ending = ClosedOrder(of: clauses[index], in: orders).ending else { return false }
    text = String(decoding: text.utf8.dropLast(ending.replaced), as: UTF8.self) + ending.text
    text += stop(behind: text)
    return true
  }

  /// Nothing else is said behind it in its sentence.
  private func isLast(_ index: Int) -> Bool {
    !clauses.indices.contains {
      $0 > index && clauses[$0].sentence == clauses[index].sentence
        && !clauses[$0].content.isEmpty
    }
  }

  /// "谢" of "配字：我真的会谢，": taken for courtesy, and maybe none.
  private func aside(behind index: Int) -> String {
    let tail = prompt.text(in: clauses[index].content.upperBound..<clauses[index].range.upperBound)
    return String(tail.prefix { $0.isLetter })
  }

  /// What stands between a clause and the next one of the pass.
  private func tail(of index: Int, before next: Int) -> String {
    let isNext = !orders.roles[index + 1..<next].contains(.keep)
    let end = isNext ? clauses[next].content.lowerBound : clauses[index].range.upperBound
    return prompt.text(in: clauses[index].content.upperBound..<end)
  }

  /// The pass with all that stays, and with what says so of the rest.
  func keeping(_ text: String, rest: String?) -> String {
    var pass = ""
    for sentence in front { pass += sentence + separator(behind: sentence) }
    // A comma parts it from its order, and nothing else does.
    var text = text
    while text.last.map({ "；;，,、".contains($0) }) ?? false { text.removeLast() }
    pass += leads + text + (prompt.bytes.contains(0x0A) ? "" : stop(behind: text))
    let rest = rest.map { [(text: $0 + stop(behind: $0), isJoined: orders.isVerbFirst)] } ?? []
    for kept in behind + rest {
      if kept.isJoined {
        while pass.last.map(Self.marks.contains) ?? false { pass.removeLast() }
        pass += Self.comma + kept.text
      } else {
        pass += separator(behind: pass) + kept.text
      }
    }
    return pass
  }

  private static let marks = "。.！!？?；;，,"
  private static let comma = "，"

  private var isJoined: Bool { orders.lexicon.grammar.writing == .joined }

  /// What stands between two sentences.
  private var space: String { isJoined ? "" : " " }

  /// The mark that ends a text as a sentence, where it has none.
  private func stop(behind text: String) -> String {
    if text.last.map({ "。.！!？?".contains($0) }) ?? true { return "" }
    return isJoined ? "。" : "."
  }

  /// Lines stay lines; a sentence without a mark needs one to end.
  private func separator(behind text: String) -> String {
    let isEnded = text.last.map { "。.！!？?".contains($0) } ?? true
    return prompt.bytes.contains(0x0A) || !isEnded ? "\n" : space
  }
}
