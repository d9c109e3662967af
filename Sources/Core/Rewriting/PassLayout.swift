import Linting
import PromptParsing
import RequestBuilding

/// Lays a compound edit out as prompts that each ask for one change.
struct PassLayout {
  /// One prompt for each pass; the prompt itself where it asks for one change.
  let prompts: [String]
  /// Why some passes carry out several changes, where they do.
  let undivided: Undivided?

  /// Which keep sentences the passes may get beside the user's own.
  enum Keeping {
    /// None: the words of the prompt alone.
    case own
    /// What earlier passes made.
    case made
    /// Also what each pass should leave alone, because the prompt's own preservation was put there
    /// by a fix and fits all passes only in part.
    case all
  }

  /// Lays out a prompt; one that `awaitsAnswer` takes back or contradicts what it says.
  init(
    _ prompt: Prompt, task: ImageTask, keeping: Keeping = .made, awaitsAnswer: Bool = false,
    lexicons: [Lexicon]
  ) {
    guard task == .edit, prompt.changes > 1, !awaitsAnswer else {
      self.init([prompt.text], awaitsAnswer && prompt.changes > 1 ? .answer : nil)
      return
    }
    let lexicon = lexicons.first { $0.language == prompt.language } ?? .empty(prompt.language)
    if let reason = Self.barrier(to: prompt, lexicon) {
      self.init([prompt.text], reason)
      return
    }
    guard !lexicon.grammar.isMarked, let lists = lexicon.keepLists else {
      self.init(prompt, lexicon, lexicons, keepsRest: keeping == .all)
      return
    }
    if let reason = Self.barrier(toKeepingOf: prompt, lists) {
      self.init([prompt.text], reason)
      return
    }
    self.init(
      PassUnits(of: prompt, lexicon: lexicon, lists: lists),
      PassKeeps(prompt: prompt, lexicon: lexicon, lists: lists, keeping: keeping),
      of: prompt, lexicon, lexicons)
  }

  /// In units that each get the keep sentences of a language with keep lists.
  private init(
    _ parts: PassUnits, _ keeps: PassKeeps, of prompt: Prompt, _ lexicon: Lexicon,
    _ lexicons: [Lexicon]
  ) {
    guard (2...Self.mostPasses).contains(parts.units.count) else {
      // One verb for several things, which cannot be named apart.
      let isOne = prompt.clauses.filter { $0.changes > 0 }.count == 1
      let reason: Undivided = isOne ? .sentence : .leaning
      self.init([prompt.text], parts.units.count > 1 ? .number : reason)
      return
    }
    let reading = PassReading(of: prompt, lexicon, among: lexicons)
    let texts = parts.units.map { unit in
      let text = (parts.headings + unit.sentences).joined(separator: " ")
      return PassReading.Pass(clauses: unit.changes, text: text)
    }
    guard reading.isHeld(by: texts) else {
      self.init([prompt.text], .reading)
      return
    }
    let (leads, trailing) = (keeps.leads, keeps.trailing)
    self.init(
      zip(parts.units, keeps.sentences(beside: parts.units)).map { unit, kept in
        let orders = PassSentence.sentences(
          PassSentence.joined(unit.sentences, to: keeps.opening(of: unit)), behind: leads, lexicon)
        return (kept + parts.headings + orders + trailing).joined(separator: " ")
      },
      parts.units.count < prompt.changes ? .leaning : nil)
  }

  /// What bars a split in any language, whatever the clauses say.
  private static func barrier(to prompt: Prompt, _ lexicon: Lexicon) -> Undivided? {
    let isPicture =
      prompt.clauses.contains { $0.operation == .compose } || prompt.tellsPicture(lexicon)
    if isPicture { return .composition }
    // The key of a text may name the thing that it speaks of.
    if prompt.holdsJSON { return .sentence }
    if prompt.changes > mostChanges { return .number }
    return prompt.exchanges || prompt.asksSeveral ? .leaning : nil
  }

  /// What bars a split because what stays could not stand in front of every pass.
  private static func barrier(toKeepingOf prompt: Prompt, _ lists: KeepLists) -> Undivided? {
    let kept = prompt.clauses.filter(prompt.stays)
    let first = prompt.clauses.first { $0.kind == .change }
    if !kept.isEmpty, first.map(prompt.opensWithPronoun) ?? false { return .leaning }
    let isUnclear = prompt.clauses.indices.contains {
      prompt.stays(prompt.clauses[$0]) && prompt.mayShareThings($0)
    }
    if isUnclear { return .sentence }
    let leaning = Leaning(prompt: prompt, lists: lists)
    let isUnnamed = kept.contains {
      leaning.leans(keep: $0) || prompt.contestsOwner(in: $0.content, lists)
    }
    return isUnnamed ? .keeping : nil
  }

  /// In the words of the prompt alone, where no keep lists are made.
  private init(_ prompt: Prompt, _ lexicon: Lexicon, _ lexicons: [Lexicon], keepsRest: Bool) {
    guard let forms = lexicon.grammar.passes else {
      self.init([prompt.text], .sentence)
      return
    }
    let isSilent = prompt.clauses.allSatisfy { $0.kind != .preservation && !$0.isExclusive }
    let passes = SentencePasses(
      prompt, lexicon: lexicon, forms: forms, keepsRest: keepsRest && isSilent,
      reading: PassReading(of: prompt, lexicon, among: lexicons))
    let isSure = (2...Self.mostPasses).contains(passes.prompts.count)
    let reason: Undivided? = passes.prompts.count > Self.mostPasses ? .number : passes.undivided
    self.init(isSure ? passes.prompts : [prompt.text], isSure ? passes.undivided : reason)
  }

  /// What to tell the user of changes that share a pass.
  func note(on changes: Int) -> String? {
    undivided.map {
      "\(changes) changes in \(prompts.count) request\(prompts.count == 1 ? "" : "s"): \($0.reason)"
    }
  }

  private init(_ prompts: [String], _ undivided: Undivided?) {
    (self.prompts, self.undivided) = (prompts, undivided)
  }

  /// Each pass is a paid request that draws the whole picture anew and loses a little of it, and
  /// repeats what stays; so many changes are a brief of one picture, which no one sends in pieces.
  private static let mostPasses = 12
  /// Four to a pass: what holds more has no need to be read for the few passes it cannot have.
  private static let mostChanges = 4 * mostPasses
}

extension Prompt {
  /// "Make the red car blue. Remove the blue car": sent one after the other, the second would
  /// change what the first made, as well as what was so before.
  fileprivate var exchanges: Bool {
    let changes = clauses.filter { $0.kind == .change }.map { clause in
      (
        target: clause.targets.reduce(into: Set()) { $0.formUnion(names(in: $1)) },
        value: clause.value.map(names) ?? []
      )
    }
    return changes.indices.contains { index in
      changes[(index + 1)...].contains { later in
        let first = changes[index]
        return !later.target.isDisjoint(with: first.value)
          && later.target.isSubset(of: first.target.union(first.value))
      }
    }
  }

  /// The words that say which thing it is.
  private func names(in range: Range<Int>) -> Set<String> {
    Set(
      words(in: range).filter {
        $0.kind != nil || $0.classes.isEmpty || $0.classes.contains(.color)
      }.map(\.text))
  }

  /// "A photo of a marble bust": opens with a picture that is not spoken of as there, or with one
  /// of which all that follows only says how it ought to look.
  fileprivate func tellsPicture(_ lexicon: Lexicon) -> Bool {
    let said = clauses.first {
      !$0.content.isEmpty && $0.kind != .preservation && $0.kind != .courtesy
    }
    guard let first = said, first.kind == .description || first.kind == .style,
      names(anyOf: [.image, .style], in: first.content)
    else { return false }
    let opening = words(in: first.content).first
    let isNew = opening.map { $0.classes.contains(.indefinite) } ?? false
    return isNew && !isThere(first, lexicon)
      || clauses.allSatisfy { $0.changes == 0 || $0.isStated }
  }

  /// "A photo of my dog", "a photo of a dog. Remove the leash": what the user has, or what holds
  /// something that can go elsewhere, is there.
  private func isThere(_ picture: Clause, _ lexicon: Lexicon) -> Bool {
    let isOwn = words(in: picture.content).contains { word in
      lexicon.keepLists?.owner(word.text).map { $0.nouns.isEmpty && $0.kinds.isEmpty } ?? false
    }
    return isOwn
      || clauses.contains {
        $0.kind == .change && !$0.isStated
          && [.remove, .replace, .move].contains($0.operation)
      }
  }
}

extension Prompt {
  /// "Could the lamp be off and the curtains closed?": what a question asks for behind its first
  /// half is no order by itself.
  fileprivate var asksSeveral: Bool {
    var last = -1
    return clauses.contains { clause in
      guard clause.changes > 0 else { return false }
      defer { last = clause.sentence }
      guard clause.sentence == last else { return false }
      let mark = bytes[trimmed(sentences[clause.sentence])].suffix(3)
      return mark.last == UInt8(ascii: "?") || mark.elementsEqual("？".utf8)
    }
  }
}
