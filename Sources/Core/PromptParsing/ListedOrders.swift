/// Reads what a list of orders leaves without a verb: beside "remove the bin" and "wall whiter",
/// "two figs beside the jar" is an order too.
struct ListedOrders {
  let bytes: [UInt8]
  let tokens: [Token]
  let headed: HeadedSections

  private var splitter: ClauseSplitter { ClauseSplitter(bytes: bytes, tokens: tokens) }
  private var object: ObjectReader { ObjectReader(bytes: bytes, tokens: tokens) }

  /// A line and the clauses that begin on it.
  private struct Item {
    var clauses: Range<Int>
    var isMarked: Bool
  }

  /// Makes bare items of such a list into changes; what is made anew has details instead.
  func apply(to clauses: inout [Clause]) {
    guard !clauses.contains(where: makesAnew), !tokens.contains(where: { $0.kind == .border })
    else { return }
    let shapes = FragmentShapes(tokens: tokens, splitter: splitter)
    orderStates(&clauses, shapes)
    var block: [Item] = []
    for item in items(of: clauses) {
      if let last = block.last, last.isMarked != item.isMarked {
        order(block, in: &clauses, shapes)
        block = []
      }
      block.append(item)
    }
    order(block, in: &clauses, shapes)
    orderFragments(&clauses, shapes)
  }

  private func makesAnew(_ clause: Clause) -> Bool {
    clause.operation == .compose || clause.kind == .description && clause.content.count > Self.scene
  }

  /// In bytes; a longer description tells a scene.
  private static let scene = 160

  /// "Walls white, lights off, remove the bin": what says a state by itself is an order where
  /// another one of its sentence is.
  private func orderStates(_ clauses: inout [Clause], _ shapes: FragmentShapes) {
    for index in clauses.indices where isBare(clauses[index]) {
      let own = clauses[index].sentence
      let near = [index - 1, index + 1].filter {
        clauses.indices.contains($0) && clauses[$0].sentence == own
          && (orders(clauses[$0]) || clauses[$0].kind == .preservation)
      }
      guard !near.isEmpty else { continue }
      let shape = shapes.shape(of: words(of: clauses[index]))
      let isAmongBare = near.contains { clauses[$0].verb == nil }
      let isSure = shape == .result || shape == .more
      if isSure || isAmongBare && shape != nil { makeOrder(&clauses[index]) }
    }
  }

  /// "Rug out. Sofa in rust velvet; no ivy on the east gable": fragments that are sentences, or
  /// parted by more than a comma, where something else orders or keeps.
  private func orderFragments(_ clauses: inout [Clause], _ shapes: FragmentShapes) {
    let told = clauses.reduce(0) { $0 + ($1.kind == .description ? $1.content.count : 0) }
    let compares = comparesOnly(clauses)
    let said = clauses.filter { $0.kind != .courtesy }
    let states = said.allSatisfy(isBare) && shapes.areStates(said.map { words(of: $0) })
    guard told <= Self.longestTelling,
      compares || states || clauses.contains(where: { orders($0) || $0.kind == .preservation })
    else { return }
    for index in clauses.indices where compares && clauses[index].kind != .courtesy {
      makeOrder(&clauses[index])
    }
    orderLists(&clauses, shapes)
    let whole = clauses.indices.filter { isOpen(clauses[$0]) && stands(alone: $0, clauses) }
    let found = whole.map { (index: $0, shape: shapes.shape(of: words(of: clauses[$0]))) }
      .filter { $0.shape != nil && $0.shape != .pair && !($0.index == 0 && $0.shape == .thing) }
    orderLabelled(whole, in: &clauses, shapes)
    let isList = found.count > 1 || clauses.contains { orders($0) && $0.verb == nil }
    for (index, shape) in found where isList || shape != .thing {
      makeOrder(&clauses[index], removing: shape == .absence)
    }
    for index in whole where isBare(clauses[index]) {
      let isItem = index > 0 && standsApart(clauses[index])
      let role = headed.role(at: clauses[index].content.lowerBound)
      if isItem || role == .changes, words(of: clauses[index]).count > 1 {
        makeOrder(&clauses[index])
      }
    }
  }

  /// "Less grain in the shadows, more bokeh", "brighter!": who asks for nothing but more and less
  /// of what is there edits it.
  private func comparesOnly(_ clauses: [Clause]) -> Bool {
    let said = clauses.filter { $0.kind != .courtesy }
    let longest = said.count > 1 ? Self.longestOfSeveral : Self.longestMore
    return !said.isEmpty && said.allSatisfy { compares($0, longest: longest) }
  }

  private func compares(_ clause: Clause, longest: Int) -> Bool {
    let words = words(of: clause).drop {
      tokens[$0].isAny(of: [.degree, .courtesy]) && !splitter.asksMore($0)
    }
    guard [.description, .style].contains(clause.kind), !clause.isHeading, !clause.isHeaded,
      let first = words.first, splitter.asksMore(first)
    else { return false }
    let rest = words.dropFirst().map { tokens[$0] }.filter {
      !$0.isAny(of: .courtesy) && !$0.isMark
    }
    return (tokens[first].isAny(of: .comparative) || !rest.isEmpty)
      && rest.count <= longest
      && !rest.contains {
        $0.subject == .person || $0.subject == nil && $0.isAny(of: FragmentShapes.sentence)
      }
  }

  /// In words behind "more" or "warmer"; more of them tell a scene, unless set against others.
  private static let longestMore = 5
  private static let longestOfSeveral = 12

  /// "Tiles white, grout dark, taps brass": items side by side in one sentence, one of which says
  /// surely how its thing shall be.
  private func orderLists(_ clauses: inout [Clause], _ shapes: FragmentShapes) {
    let found = clauses.indices.filter { isBare(clauses[$0]) }.compactMap { index in
      shapes.shape(of: words(of: clauses[index])).map { (index: index, shape: $0) }
    }
    let items = found.filter { [.result, .more, .pair].contains($0.shape) }
    for (place, (index, _)) in items.enumerated() {
      let near = items[max(0, place - 1)..<min(place + 2, items.count)].filter {
        abs($0.index - index) <= 1 && clauses[$0.index].sentence == clauses[index].sentence
      }
      let isSure =
        near.contains { $0.shape != .pair }
        || index > 0 && clauses[index - 1].verb == nil
          && orders(clauses[index - 1])
      if near.count > 1 && isSure || goesOnStating(index, clauses) { makeOrder(&clauses[index]) }
    }
  }

  /// ", handles brass" behind "the cupboards have to be navy".
  private func goesOnStating(_ index: Int, _ clauses: [Clause]) -> Bool {
    guard index > 0, clauses[index - 1].sentence == clauses[index].sentence else { return false }
    return orders(clauses[index - 1]) && clauses[index - 1].isStated
  }

  /// "Vase: ribbed glass. Lilies: out. Cloth: as is": what stands behind the names of things.
  private func orderLabelled(
    _ whole: [Int], in clauses: inout [Clause], _ shapes: FragmentShapes
  ) {
    let bare = whole.filter { isBare(clauses[$0]) && shapes.isLabelled(words(of: clauses[$0])) }
    let isExpected = clauses.contains {
      (orders($0) || $0.kind == .preservation) && shapes.isLabelled(words(of: $0))
    }
    let things = bare.filter { namesThing(clauses[$0]) }
    guard isExpected || things.count > 1 else { return }
    for index in bare { makeOrder(&clauses[index]) }
  }

  /// "Jacket" in "jacket: navy", unlike "mood: calm".
  private func namesThing(_ clause: Clause) -> Bool {
    guard let first = words(of: clause).first else { return false }
    guard let kind = tokens[first].subject else { return tokens[first].classes.isEmpty }
    return ![.style, .composition, .lighting, .image, .color, .text].contains(kind)
  }

  /// Lies between slashes, pluses or bars, which part nothing but items.
  private func standsApart(_ clause: Clause) -> Bool {
    opening(of: clause)?.joinsOrders ?? false
  }

  /// The mark or word that the tile of a clause begins with.
  private func opening(of clause: Clause) -> Token? {
    tokens.indices(within: clause.range).first.map { tokens[$0] }
  }

  /// In bytes; a prompt that only tells of more is a scene.
  private static let longestTelling = 240

  /// Whether a clause is a sentence, or lies between semicolons or slashes.
  private func stands(alone index: Int, _ clauses: [Clause]) -> Bool {
    let own = clauses[index].sentence
    let isFirst = index == 0 || clauses[index - 1].sentence != own || opensItem(clauses[index])
    let next = index + 1
    return isFirst
      && (next == clauses.count || clauses[next].sentence != own || opensItem(clauses[next]))
  }

  private func opensItem(_ clause: Clause) -> Bool {
    opening(of: clause)?.mark == 0x3B || standsApart(clause)
  }

  private func isOpen(_ clause: Clause) -> Bool {
    isBare(clause) || clause.kind == .negation && !clause.isHeading
  }

  private func items(of clauses: [Clause]) -> [Item] {
    var items: [Item] = []
    var next = 0
    for line in tokens.lines {
      let end = tokens[line.upperBound - 1].range.upperBound
      let start = next
      while next < clauses.count, clauses[next].content.lowerBound < end { next += 1 }
      if start < next {
        items.append(Item(clauses: start..<next, isMarked: tokens.opensItem(line, bytes)))
      }
    }
    return items
  }

  private func order(_ block: [Item], in clauses: inout [Clause], _ shapes: FragmentShapes) {
    guard let opening = block.first, block.count > 1 else { return }
    let orders = block.count { $0.clauses.contains { self.orders(clauses[$0]) } }
    let bare = block.filter { item in item.clauses.allSatisfy { isBare(clauses[$0]) } }
    let isList: Bool
    if opening.isMarked {
      let keeps = block.contains { $0.clauses.contains { clauses[$0].kind == .preservation } }
      let role = headed.role(at: clauses[opening.clauses.lowerBound].content.lowerBound)
      isList =
        role == .changes || role == nil && (orders > 0 || keeps || compares(bare, clauses, shapes))
    } else {
      isList =
        orders >= bare.count && orders > 0 && block.allSatisfy { isShort(clauses[$0.clauses]) }
    }
    guard isList, !hasLead(opening, of: &clauses) else { return }
    for item in bare where clauses[item.clauses.lowerBound].kind == .description {
      makeOrder(&clauses[item.clauses.lowerBound])
    }
    for item in block where item.clauses.count == 1 {
      let index = item.clauses.lowerBound
      if clauses[index].kind == .negation { makeOrder(&clauses[index], removing: true) }
    }
  }

  /// "1 bigger moon, 2 windows lit": items that speak of more and of states edit what is there.
  private func compares(_ items: [Item], _ clauses: [Clause], _ shapes: FragmentShapes) -> Bool {
    let found = items.map { shapes.shape(of: words(of: clauses[$0.clauses.lowerBound])) }
    return items.count > 1 && found.contains(.more)
  }

  /// Below "Replace the background with:" stand parts of the new one, below "Bring in:" what is
  /// brought in, which is no order beside them.
  private func hasLead(_ item: Item, of clauses: inout [Clause]) -> Bool {
    guard item.isMarked, item.clauses.lowerBound > 0 else { return false }
    let lead = item.clauses.lowerBound - 1
    guard clauses[lead].changes > 0, bytes[bytes.trimmed(clauses[lead].range)].endsInColon else {
      return false
    }
    guard clauses[lead].targets.isEmpty, clauses[lead].value == nil else { return true }
    clauses[lead].changes = 0
    return false
  }

  private func isShort(_ clauses: ArraySlice<Clause>) -> Bool {
    guard let first = clauses.first, let last = clauses.last else { return false }
    return last.content.upperBound - first.content.lowerBound <= Self.longestLine
  }

  /// In bytes; longer lines are prose.
  private static let longestLine = 60

  private func orders(_ clause: Clause) -> Bool {
    clause.kind == .change && clause.changes > 0 && clause.operation != .describe
  }

  private func isBare(_ clause: Clause) -> Bool {
    !clause.isHeading && !clause.isHeaded && clause.kind == .description
  }

  /// Without the talk in front ("ok so background mint").
  private func words(of clause: Clause) -> Range<Int> {
    tokens.indices(within: clause.content.dropFirst(clause.talkLength))
  }

  private func makeOrder(_ clause: inout Clause, removing: Bool = false) {
    let words = words(of: clause)
    guard let first = words.first else { return }
    let brings = tokens[first].kind == .number || tokens[first].isAny(of: .indefinite)
    clause.kind = .change
    clause.operation = removing ? .remove : brings ? .add : .modify
    let state = splitter.resultStart(in: words, isAmongOrders: true) ?? words.upperBound
    let start = removing ? words.lowerBound + 1 : words.lowerBound
    let parts = object.parts(
      of: start..<max(start, state), verb: "", operation: clause.operation ?? .modify)
    clause.name(parts.targets)
    (clause.value, clause.scope) = (parts.value, parts.scope)
    if let last = words.last, state < words.upperBound {
      clause.value = tokens[state].range.lowerBound..<tokens[last].range.upperBound
    }
    clause.changes = placedThings(words)
  }

  /// How many things have each a place of their own, "a zip along the top, a window in the middle",
  /// or become each more or less: "more contrast, less yellow"; 1 where they do not.
  private func placedThings(_ words: Range<Int>) -> Int {
    let parts = tokens[words].split { $0.mark == 0x2C }
    let isPlaced = parts.allSatisfy { part in
      part.count > 1 && part.contains { $0.isAny(of: [.place, .contrast]) }
    }
    let compares = parts.allSatisfy { $0.count > 1 && splitter.asksMore($0.startIndex) }
    return isPlaced || compares ? max(1, parts.count) : 1
  }
}
