/// Tells clauses that lead to a picture yet to be made from those that ask for an edit.
extension MarkedAnalysis {
  /// "背景を、光が窓から差し込む、明るい部屋に変えて": what stands behind the object describes its new state,
  /// so that the verb behind that has the object.
  func uncountRelatives(_ clauses: inout [Clause]) {
    for index in clauses.indices.dropLast() where clauses[index].changes > 0 {
      let words = tokens.indices(within: clauses[index].content)
      guard clauses[index + 1].kind == .change,
        clauses[index + 1].sentence == clauses[index].sentence,
        let mark = words.first(where: { tokens[$0].isAny(of: .objectMark) }),
        mark + 1 < words.upperBound, tokens[mark + 1].mark == 0x2C,
        tokens[mark + 1..<words.upperBound].contains(where: { $0.isAny(of: .subjectMark) }),
        let last = words.last, !tokens[last].isAny(of: [.commandEnding, .joiningEnding])
      else { continue }
      (clauses[index].kind, clauses[index].operation, clauses[index].verb) = (.other, nil, nil)
      clauses[index].changes = 0
      clauses[index + 1].targets = clauses[index].targets
      clauses[index + 1].targetKinds = clauses[index].targetKinds
    }
  }

  /// "只改杯子的颜色，换成蓝色": what alone is to change, and in the next clause into what.
  func uncountLimits(_ clauses: inout [Clause]) {
    for index in clauses.indices.dropLast() {
      let (limit, next) = (clauses[index], clauses[index + 1])
      guard limit.isExclusive, limit.changes > 0, limit.value == nil, next.changes > 0,
        next.sentence == limit.sentence, next.targets.isEmpty, next.value != nil
      else { continue }
      clauses[index].changes = 0
    }
  }

  /// "残りは以下をお願いします。": names nothing, and leads to what the sentences behind it ask for.
  func uncountLeads(_ clauses: inout [Clause]) {
    var hasOrders = false
    for index in clauses.indices.reversed() where clauses[index].changes > 0 {
      let clause = clauses[index]
      let words = tokens[tokens.indices(within: clause.content)]
      let leads =
        hasOrders && clause.value == nil
        && !words.contains { $0.isAny(of: .editVerb) || $0.subject != nil }
        && clause.targets.allSatisfy { target in
          tokens[tokens.indices(within: target)].allSatisfy { $0.isAny(of: [.rest, .filler]) }
        }
      if leads { clauses[index].changes = 0 } else { hasOrders = true }
    }
  }

  /// "往左扩展，接着原来的木墙延伸", "広げ、畑の続きを描き足す": what goes on in the part that is new.
  func uncountContinuations(_ clauses: inout [Clause]) {
    for index in clauses.indices.dropFirst() where clauses[index].changes > 0 {
      let before = clauses[index - 1]
      guard before.operation == .extend, before.sentence == clauses[index].sentence
      else { continue }
      let words = tokens[tokens.indices(within: clauses[index].content)]
      let goesOn =
        clauses[index].operation == .extend || words.contains { $0.isAny(of: .backReference) }
      if goesOn { clauses[index].changes = 0 }
    }
  }

  /// "参照として使用し、作成して": what an image is used for, or how a picture yet to be made looks
  /// ("皿を置き、花を添えた写真を作成して"), asks for nothing beside the clause behind it.
  func uncountMeans(_ clauses: inout [Clause]) {
    guard lexicon.grammar.verb == .last else { return }
    var describesNext = false
    for index in clauses.indices.dropLast().reversed() {
      let next = clauses[index + 1]
      let leads = clauses[index].changes > 0 && next.sentence == clauses[index].sentence
      let isMeans =
        leads && clauses[index].operation == .describe
        && [.change, .preservation].contains(next.kind)
      describesNext = leads && tells(clauses[index], of: next, describesNext)
      if isMeans || describesNext { clauses[index].changes = 0 }
    }
  }

  /// Whether a clause says how the thing looks that the one behind it asks for.
  private func tells(_ clause: Clause, of next: Clause, _ describesNext: Bool) -> Bool {
    if isWorn(clause), relates(next.content) { return true }
    guard clause.operation == .add || isAct(clause) else { return false }
    if describesNext { return true }
    guard next.operation == .compose else { return false }
    if clause.operation == .add { return relates(next.content) }
    let thing = next.targetKinds.first ?? .object
    return hasActor(clause)
      || relates(next.content) && [.person, .animal, .image, .object].contains(thing)
  }

  /// "상자를 열고": what somebody in the picture does.
  private func isAct(_ clause: Clause) -> Bool {
    lexicon.grammar.writing == .suffixed && clause.operation == .modify && clause.value == nil
  }

  /// "아이들이 풍선을 들고"
  private func hasActor(_ clause: Clause) -> Bool {
    tokens[tokens.indices(within: clause.content)].contains { $0.isAny(of: .subjectMark) }
  }

  /// "모자를 쓰고": one verb for writing a text and for wearing a thing.
  private func isWorn(_ clause: Clause) -> Bool {
    clause.operation == .letter && clause.targetKinds.first == .clothing
  }

  /// Holds a verb that describes the noun behind it.
  private func relates(_ content: Range<Int>) -> Bool {
    let words = tokens.indices(within: content)
    return words.contains { tokens[$0].isAll(of: [.attributeMark, .editVerb]) }
      || words.dropFirst().contains {
        tokens[$0].isAny(of: .attributeMark) && tokens[$0 - 1].isAny(of: .editVerb)
      }
  }
}
