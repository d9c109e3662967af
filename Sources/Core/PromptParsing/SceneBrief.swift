/// A brief that describes a picture at length: what it tells without a command is one of its looks.
struct SceneBrief {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  /// In bytes; whatever describes less may be what an order is about.
  private static let shortest = 450

  /// The same, where all that asks for an edit may be such a look.
  private static let shortestLoose = 600

  /// Takes back the changes of such a brief that nothing commands.
  func settle(_ clauses: inout [Clause]) {
    guard bytes.count >= Self.shortest else { return }
    let told = length(of: clauses) { [.description, .style].contains($0.kind) }
    let asked = length(of: clauses) { $0.changes > 0 }
    let commanded = commanded(clauses)
    let changed = clauses.indices.filter { clauses[$0].changes > 0 }
    let loose = changed.filter { !commanded[$0] }
    let isBrief = told >= Self.shortest && told >= asked
    let isLoose =
      told + asked >= Self.shortestLoose && !loose.contains { clauses[$0].exchangesThing }
      && !changed.contains { commanded[$0] && clauses[$0].operation != .compose }
    guard isBrief || isLoose,
      !HeadedSections(bytes: bytes, tokens: tokens, lexicon: lexicon).sections.contains(where: {
        $0.role == .changes
      })
    else { return }
    let isTold = !lexicon.grammar.isMarked && loose.contains { clauses[$0].isStated }
    let shown = isTold ? shownThings() : []
    for index in loose where !asksForSure(clauses[index], shown) {
      clauses[index] = clauses[index].plain(.description)
    }
  }

  /// Takes out or exchanges a thing, sets it against what it becomes ("sofa → blue"), or states
  /// what ought to become of one that the brief shows: "the sofa should be blue".
  private func asksForSure(_ clause: Clause, _ shown: Set<String>) -> Bool {
    guard !lexicon.grammar.isMarked else { return false }
    let ending = OrderEnding(bytes: bytes, tokens: tokens)
    let words = tokens.indices(within: clause.content)
    if clause.exchangesThing || words.contains(where: ending.isArrow) { return true }
    guard clause.isStated, !clause.targets.isEmpty else { return false }
    return zip(clause.targets, clause.targetKinds).allSatisfy { target, kind in
      Self.things.contains(kind) && shown.contains(bytes.lastWord(of: target))
    }
  }

  private static let things: SubjectKinds = [
    .object, .clothing, .product, .vehicle, .building, .hair,
  ]

  /// The nouns that, where they are first told of, are told of as known: "the sofa stands by …",
  /// unlike "a sofa".
  private func shownThings() -> Set<String> {
    let splitter = ClauseSplitter(bytes: bytes, tokens: tokens)
    var (known, seen): (Set<String>, Set<String>) = ([], [])
    for index in tokens.indices where tokens[index].kind == .word {
      guard tokens[index].subject != nil || tokens[index].classes.isEmpty,
        seen.insert(bytes.word(in: tokens[index].range)).inserted,
        (max(0, index - Self.longestOpening)..<index).contains(where: splitter.namesKnown)
      else { continue }
      known.insert(bytes.word(in: tokens[index].range))
    }
    return known
  }

  /// In tokens: "the old grey".
  private static let longestOpening = 3

  private func length(of clauses: [Clause], where isMeant: (Clause) -> Bool) -> Int {
    clauses.reduce(0) { $0 + (isMeant($1) ? $1.content.count : 0) }
  }

  /// Of each clause whether something commands what it asks for.
  private func commanded(_ clauses: [Clause]) -> [Bool] {
    guard lexicon.grammar.isMarked else { return clauses.map(ordersFirst) }
    guard lexicon.grammar.verb == .last else { return clauses.map(ordersMarked) }
    // "… 적용하고, … 바꾸세요": the last verb of a sentence orders for those before, unless it asks
    // for a picture.
    var commanded = clauses.map(ends)
    var (sentence, isOrdered) = (-1, false)
    for index in clauses.indices.reversed() {
      isOrdered = isOrdered && sentence == clauses[index].sentence
      let orders = commanded[index] && clauses[index].operation != .compose
      commanded[index] = commanded[index] || isOrdered
      (sentence, isOrdered) = (clauses[index].sentence, isOrdered || orders)
    }
    return commanded
  }

  private func ends(_ clause: Clause) -> Bool {
    clause.kind == .change
      && tokens[tokens.indices(within: clause.content)].contains {
        $0.isAny(of: .commandEnding) || $0.isRequest
          || $0.isAny(of: .obligation) && clause.exchangesThing
      }
  }

  /// Opens with a verb that brings or makes a thing, or marks its object.
  private func ordersMarked(_ clause: Clause) -> Bool {
    let words = tokens.indices(within: clause.content)
    let isObliged = tokens[words].contains { $0.isAny(of: .obligation) }
    if isObliged && clause.exchangesThing
      || tokens[words].contains(where: { $0.isAny(of: .objectMark) })
    {
      return true
    }
    guard let first = words.first(where: { !tokens[$0].isLead }),
      tokens[first].isAll(of: [.editVerb, .base]), let operation = clause.operation
    else { return false }
    return ![.modify, .move, .letter].contains(operation)
  }

  /// "Add a bracelet", unlike "warm hardwood floor", "slim silver rings" and "the rug must be red".
  private func ordersFirst(_ clause: Clause) -> Bool {
    guard let verb = clause.verb, let first = tokens.indices(within: verb).first,
      let last = tokens.indices(within: verb).last
    else { return false }
    // "The sky should be changed", unlike "the light should be soft".
    if clause.isStated { return tokens[last].isAll(of: [.editVerb, .participle]) }
    let token = tokens[first]
    guard token.isAny(of: .ambiguous) || !token.isAny(of: .editVerb) else { return true }
    if token.isAny(of: .requestOpener) { return true }
    guard first + 1 < tokens.count else { return false }
    return tokens[first + 1].isPossessive
      || tokens[first + 1].isAny(of: [.determiner, .pronoun, .backReference])
  }
}

extension Clause {
  /// Takes out what the picture holds, or sets another thing in its place.
  fileprivate var exchangesThing: Bool {
    operation.map { [.remove, .replace, .crop, .recolor].contains($0) } ?? false
  }
}
