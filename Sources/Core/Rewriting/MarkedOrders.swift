import Linting
import PromptParsing

/// Tells which clauses of a prompt order something by themselves, where particles and the place of
/// the verb tell the parts of a clause.
struct MarkedOrders {
  let prompt: Prompt
  let lexicon: Lexicon
  let forms: PassForms
  /// What each clause of the prompt is to the passes.
  private(set) var roles: [Role] = []

  init(prompt: Prompt, lexicon: Lexicon, forms: PassForms) {
    (self.prompt, self.lexicon, self.forms) = (prompt, lexicon, forms)
    roles = prompt.clauses.map(role)
  }

  /// What a clause is to the passes.
  enum Role {
    /// Asks for an edit of a thing that it names.
    case order
    /// Stays, or may not be done.
    case keep
    /// Goes with an order: says more of it, complains, or asks in words of its own.
    case part
    /// Says nothing.
    case nothing
  }

  /// What every pass has to say of what stays.
  var kept: [Clause] { zip(prompt.clauses, roles).filter { $1 == .keep }.map(\.0) }

  var isVerbFirst: Bool { lexicon.grammar.verb == .first }

  /// Why no cut is sure anywhere in the prompt.
  var reasonAgainst: Undivided? {
    let clauses = prompt.clauses
    // What stands under a heading would be sent without it.
    if clauses.contains(where: { $0.isHeading || $0.isHeaded }) || hasColon { return .leaning }
    if clauses.contains(where: { endsInNumber($0) || opensBracket($0) }) { return .sentence }
    if zip(clauses, roles).contains(where: { $1 == .keep && keepsUnnamed($0) }) { return .keeping }
    return told > asked ? .composition : nil
  }

  private func role(of clause: Clause) -> Role {
    if clause.content.isEmpty || clause.kind == .courtesy || onlyJoins(clause) { return .nothing }
    if clause.kind == .preservation {
      return keepsSide(clause) || prompt.limits(clause) ? .part : .keep
    }
    return isOrder(clause) ? .order : .part
  }

  /// "然后" between two commas.
  private func onlyJoins(_ clause: Clause) -> Bool {
    let words = prompt.words(in: clause.content)
    return !words.isEmpty && words.allSatisfy(joins)
  }

  private func joins(_ word: PromptWord) -> Bool {
    !word.classes.isDisjoint(with: [.sequence, .conjunction, .courtesy])
  }

  /// "长度不变" in "把头发染成金色，长度不变": the length of what was just named.
  private func keepsSide(_ clause: Clause) -> Bool {
    guard !clause.targets.isEmpty,
      clause.targets.allSatisfy({ target in
        let words = prompt.words(in: target)
        return !words.isEmpty && words.allSatisfy { $0.classes.contains(.side) }
      })
    else { return false }
    let before = prompt.clause(before: clause)
    return before?.kind == .change && before?.sentence == clause.sentence
  }

  /// "この画像を分析してください" asks for no edit, "이 사진은 너무 지루해요" for nothing.
  private func isOrder(_ clause: Clause) -> Bool {
    guard clause.kind == .change, clause.changes > 0 else { return false }
    if clause.targets.isEmpty { return editsPicture(clause) }
    let words = prompt.words(in: clause.content)
    let commands = words.suffix(2).contains { $0.classes.contains(.commandEnding) }
    let marksObject = words.contains { $0.classes.contains(.objectMark) }
    // "剩余区域应包含布局" says how a picture yet to be made looks.
    let isObliged = isVerbFirst && words.contains { $0.classes.contains(.obligation) }
    if isObliged, !words.contains(where: \.isEdit) { return false }
    if clause.value != nil || isVerbFirst && marksObject { return true }
    // "사진이 칙칙해 보여요" only says how it is.
    let text = prompt.text(in: clause.content)
    let isTold =
      !isVerbFirst && words.contains { $0.classes.contains(.subjectMark) }
      || forms.telling.contains { text.hasSuffix($0) }
    if words.contains(where: \.isEdit) { return commands || marksObject || !isTold }
    return clause.targetKinds.first != .image && commands && (isVerbFirst || marksObject)
  }

  /// "全体を明るくして" in front of all else: there is no other thing that it could speak of.
  private func editsPicture(_ clause: Clause) -> Bool {
    let first = prompt.clauses.first { !$0.content.isEmpty && $0.kind != .courtesy }
    return first == clause && (clause.operation == .relight || clause.operation == .retouch)
  }

  /// Whether all that follows only says how the picture looks which a clause asks for.
  func absorbs(_ clause: Clause) -> Bool {
    if [.restyle, .describe, .compose, .extract].contains(clause.operation) { return true }
    return clause.value.map { prompt.namesStyle(in: $0, lexicon) } ?? false
  }

  /// Whether a word of a clause speaks of one before it, whichever that is.
  func refersBack(_ clause: Clause) -> Bool {
    let words = prompt.words(in: clause.range)
    // "その後" in front only joins.
    return refersBack(words)
      || forms.leaning.contains { word in
        if namesPersonShown(word, in: clause) { return false }
        guard word.count > 1 else { return words.contains { $0.text == word } }
        return clause.content.contains { prompt.masked[$0...].starts(with: word.utf8) }
      }
  }

  /// "给她加一顶帽子": whom no clause before names is the one that the picture shows.
  private func namesPersonShown(_ word: String, in clause: Clause) -> Bool {
    guard lexicon.classes(of: word).contains(.pronoun), lexicon.entry(word)?.kind == .person else {
      return false
    }
    return !prompt.clauses.contains { before in
      before.range.lowerBound < clause.range.lowerBound && !prompt.takesAwayLiving(before)
        && prompt.names(anyOf: [.person, .animal], in: before.content)
    }
  }

  /// Whether a clause needs the words of the one right before it.
  func leans(_ clause: Clause, to before: [Clause]) -> Bool {
    let words = prompt.words(in: clause.range)
    return clause.isElliptic || clause.namesRest || namesNew(words) || opensBeside(clause)
      || isLook(clause, of: before) || sharesLook(clause, with: before)
      || namesSide(clause, behind: before) || sharesPlace(clause, with: before)
      || namesNothing(clause)
  }

  /// "放在桌子左边", "小的移到左边": only a place, or what a thing is like that is named elsewhere.
  private func namesNothing(_ clause: Clause) -> Bool {
    let ends = clause.targets.compactMap { prompt.words(in: $0).last?.classes }
    let isPlace =
      isVerbFirst && ends.allSatisfy { $0.contains(.position) }
      && !prompt.words(in: clause.content).contains { $0.classes.contains(.objectMark) }
    let opening = prompt.words(in: clause.content).drop(while: joins).first
    // "放在桌子上".
    let isPut = opening.map { $0.isEdit && $0.classes.contains(.place) } ?? false
    return isPlace || isVerbFirst && isPut || ends.contains { $0.contains(.attributeMark) }
  }

  /// "它不要动", unlike "其他不要动".
  private func keepsUnnamed(_ clause: Clause) -> Bool {
    let words = prompt.words(in: clause.content)
    let isPronoun = words.indices.contains { index in
      forms.leaning.contains(words[index].text) && !ownsPart(words, index)
        && words[index].classes.isDisjoint(with: [.rest, .unchanged, .keepVerb, .negation])
    }
    return isPronoun || refersBack(words) || opensBeside(clause)
      || clause.targets.isEmpty && !clause.namesRest
  }

  /// "她的脸": the picture shows whose.
  private func ownsPart(_ words: [PromptWord], _ index: Int) -> Bool {
    guard words[index].classes.contains(.pronoun), !words[index].classes.contains(.backReference)
    else { return false }
    let owned = words[(index + 1)...].first { $0.classes.isDisjoint(with: .attributeMark) }
    return owned.map { Self.ofPersons.contains($0.kind ?? .object) } ?? false
  }

  private static let ofPersons = Leaning.parts.union([.clothing])

  /// "把那个去掉", unlike "把那个路人去掉".
  private func refersBack(_ words: [PromptWord]) -> Bool {
    words.indices.contains { index in
      guard words[index].classes.contains(.backReference) else { return false }
      let next = index + 1 < words.count ? words[index + 1] : nil
      return !(next.map { $0.start == words[index].end && $0.opensThing } ?? false)
    }
  }

  /// "新衣服", "새 옷", unlike "새는": in Korean a bird is called as what is new.
  private func namesNew(_ words: [PromptWord]) -> Bool {
    words.indices.contains { index in
      guard words[index].classes.contains(.newThing) else { return false }
      let isMarked = index + 1 < words.count && words[index + 1].start == words[index].end
      return words[index].kind == nil || isVerbFirst || !isMarked
    }
  }

  /// "换成西装，领带要深蓝色": without a known verb, says how a thing looks that was just brought.
  private func isLook(_ clause: Clause, of before: [Clause]) -> Bool {
    guard isVerbFirst, let last = before.last, !last.brought.isEmpty,
      last.sentence == clause.sentence
    else { return false }
    return !(clause.verb.map { prompt.words(in: $0).contains(where: \.isEdit) } ?? false)
  }

  /// "中に本を入れて", "旁边加一只猫": the place is one beside the thing before.
  private func opensBeside(_ clause: Clause) -> Bool {
    let text = prompt.text(in: clause.content)
    return forms.opening.contains { word in
      guard text.hasPrefix(word) else { return false }
      return word.count > 1 || prompt.words(in: clause.content).first?.text == word
    }
  }

  /// "Move the logo. Change the colour to white": on the same line, no more than a side of a thing.
  private func namesSide(_ clause: Clause, behind before: [Clause]) -> Bool {
    guard let last = before.last, !startsLine(clause) || last.sentence == clause.sentence else {
      return false
    }
    return clause.targets.allSatisfy { target in
      let words = prompt.words(in: target)
      return !words.isEmpty
        && words.allSatisfy { word in
          word.classes.contains(.side) || word.kind == .color || word.kind == .composition
        }
    }
  }

  /// "コントラストを上げ、光を改善して": both work on the look of the whole picture.
  private func sharesLook(_ clause: Clause, with before: [Clause]) -> Bool {
    let isLook = { (clause: Clause) in
      clause.targetKinds.allSatisfy { [.color, .lighting, .style, .image].contains($0) }
        && !clause.targets.isEmpty && clause.scope == nil
    }
    return isLook(clause) && (before.last.map(isLook) ?? false)
  }

  /// "给女孩戴上帽子，系一条围巾": what is added without a place goes where the last one went.
  private func sharesPlace(_ clause: Clause, with before: [Clause]) -> Bool {
    guard clause.operation == .add || clause.operation == .letter, clause.scope == nil,
      !prompt.words(in: clause.content).contains(where: {
        !$0.classes.isDisjoint(with: [.position, .place])
      })
    else { return false }
    return before.last.map { $0.scope != nil && $0.sentence == clause.sentence } ?? false
  }

  func startsLine(_ clause: Clause) -> Bool {
    let start = prompt.sentences[clause.sentence].lowerBound
    return prompt.bytes[..<start].suffix(2).contains(0x0A)
  }

  /// "左边：把杯子去掉": what stands before a colon speaks for more than one clause.
  private var hasColon: Bool {
    prompt.clauses.contains { clause in
      let tail = prompt.text(in: clause.content.upperBound..<clause.range.upperBound)
      return tail.contains { $0 == ":" || $0 == "：" }
    }
  }

  /// "1、去掉文字 2、背景换白色": which words are numbers of items is not sure.
  private func endsInNumber(_ clause: Clause) -> Bool {
    guard let last = prompt.words(in: clause.content).last, last.end == clause.content.upperBound,
      last.start > clause.content.lowerBound
    else { return false }
    return Int(last.text) != nil && prompt.bytes[last.start - 1] == 0x20
  }

  /// "（孩子们别动）" stands within the order that it speaks of.
  private func opensBracket(_ clause: Clause) -> Bool {
    prompt.text(in: clause.content).first.map { "（(".contains($0) } ?? false
  }

  private var told: Int {
    prompt.clauses.reduce(0) {
      $0 + ([.description, .style, .other].contains($1.kind) ? $1.content.count : 0)
    }
  }

  private var asked: Int {
    prompt.clauses.reduce(0) { $0 + ($1.changes > 0 ? $1.content.count : 0) }
  }
}

extension PromptWord {
  var isEdit: Bool { classes.contains(.editVerb) }

  /// A noun or another word that names a thing, and no verb or mark.
  fileprivate var opensThing: Bool {
    kind != nil || classes.isEmpty || !classes.isDisjoint(with: [.noun, .color, .position])
  }
}
