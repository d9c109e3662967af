import Matching
import PromptParsing
import RequestBuilding

/// Finds what a prompt should not say.
package struct ForbidCheck: Sendable {
  /// One form of the flaw; the first form that matches a place wins it.
  package struct Case: Sendable {
    /// Codes of languages; empty for a case that needs no words.
    package let languages: [String]
    /// The clauses to look in; `nil` looks at the whole text.
    package let selector: ClauseSelector?
    package let reading: PatternReading
    /// `nil` finds every selected clause.
    package let pattern: LazyPattern?
    /// Finds a clause that judges and names no result.
    package let wording: Wording?
    /// A match is let pass where this matches in the same sentence, or in the same text where
    /// there is no selector.
    package let unless: LazyPattern?
    /// Every match is let pass where this matches anywhere in the masked text.
    package let unlessAnywhere: LazyPattern?
    /// Tells how much of a match a fix may take.
    package let surety: Surety?
    package let verdict: Verdict

    package init(
      languages: [String] = [], in selector: ClauseSelector? = nil,
      reads reading: PatternReading = .masked,
      pattern: LazyPattern? = nil, wording: Wording? = nil, unless: LazyPattern? = nil,
      unlessAnywhere: LazyPattern? = nil, surety: Surety? = nil, verdict: Verdict = .ofRule
    ) {
      self.languages = languages
      self.selector = selector
      self.reading = reading
      self.pattern = pattern
      self.wording = wording
      self.unless = unless
      self.unlessAnywhere = unlessAnywhere
      self.surety = surety
      self.verdict = verdict
    }
  }

  package let cases: [Case]

  package init(cases: [Case]) { self.cases = cases }

  /// One hit for each place, in the order of the text; where there is none, one in what was asked
  /// for.
  func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    var (hits, asked) = ([Hit](), Hit?.none)
    let language = context.prompt.language.code
    let isPromptAll = context.record.intent == nil
    let forms = cases.span
    for index in forms.indices
    where forms[index].languages.isEmpty || forms[index].languages.contains(language) {
      // Asked here of what lies in the array: a form is copied to be tried.
      if forms[index].reading == .masked || (forms[index].reading == .asked && isPromptAll),
        forms[index].pattern?.mayOccur(in: context) == false
      {
        continue
      }
      let found = try forms[index].hits(in: context)
      if found.isEmpty { continue }
      guard found[0].field == "prompt" else {
        asked = asked ?? found[0]
        continue
      }
      let free = found.filter { !hits.isTaken($0.range, at: \.range) }
      hits = (hits + free).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return hits.isEmpty ? [asked].compactMap(\.self) : hits
  }
}

extension ForbidCheck.Case {
  fileprivate func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    var hits = try reading == .copy ? hitsInCopy(of: context) : hitsInText(of: context)
    if reading == .asked, hits.isEmpty { hits = try hitsInIntent(of: context) }
    if hits.isEmpty { return [] }
    return try unlessAnywhere?.occurs(in: context) == true ? [] : hits
  }

  private func hitsInText(of context: LintContext) throws(CheckFailure) -> [Hit] {
    let prompt = context.prompt
    // What lets a match pass is looked for only where there is one.
    guard let selector else {
      let found = try hits(in: context, within: 0..<prompt.masked.count)
      if found.isEmpty { return [] }
      return try unless?.occurs(in: context) == true ? [] : found
    }
    var hits: [Hit] = []
    // Of the sentence looked at last: one of many clauses is searched once.
    var excuse = (sentence: -1, holds: false)
    let all = prompt.clauses
    let clauses = all.span
    for index in clauses.indices
    where selector.kinds.isEmpty || selector.kinds.contains(clauses[index].kind) {
      guard selector.selects(index, in: prompt),
        wording.map({ clauses[index].says($0, in: prompt) }) ?? true
      else { continue }
      let words = prompt.words(
        in: clauses[index].content, behindTalk: clauses[index].talkLength)
      let found = try self.hits(in: context, within: words)
      if found.isEmpty { continue }
      let sentence = clauses[index].sentence
      if let unless, excuse.sentence != sentence {
        excuse = (sentence, try unless.occurs(in: context, within: prompt.sentences[sentence]))
      }
      if excuse.holds { continue }
      // Of the clause, once: each is a copy of its text.
      let facts = prompt.facts(of: clauses[index])
      for var hit in found {
        hit.values = facts.merging(hit.values) { _, group in group }
        hits.append(hit)
      }
    }
    return hits
  }

  private func hitsInCopy(of context: LintContext) throws(CheckFailure) -> [Hit] {
    var hits: [Hit] = []
    var excuse = (sentence: 0..<0, holds: false)
    for mask in context.prompt.masks where mask.kind == .quote {
      let found = try self.hits(in: context, within: mask.content)
      if found.isEmpty { continue }
      if let unless, !excuse.sentence.contains(mask.range.lowerBound) {
        let sentence = context.prompt.sentence(at: mask.range.lowerBound)
        excuse = (sentence ?? mask.range, try unless.occurs(in: context, within: sentence))
      }
      if excuse.holds { continue }
      hits += found
    }
    return hits
  }

  /// At most one: what was asked for is not what will be drawn, and is nothing to be repaired.
  private func hitsInIntent(of context: LintContext) throws(CheckFailure) -> [Hit] {
    guard selector == nil, let pattern, let intent = context.record.intent.map({ Array($0.utf8) }),
      let match = try pattern.firstMatch(inText: intent)
    else { return [] }
    let words = String(decoding: intent[match.range], as: UTF8.self)
    return [
      Hit(
        field: "intent", range: match.range, values: ["match": words], verdict: verdict,
        isFixable: false)
    ]
  }

  private func hits(
    in context: LintContext, within bounds: Range<Int>
  ) throws(CheckFailure) -> [Hit] {
    let prompt = context.prompt
    guard let pattern else {
      return [Hit(range: bounds, values: ["match": prompt.text(in: bounds)], verdict: verdict)]
    }
    var hits: [Hit] = []
    let matches = try pattern.matches(
      in: context, reading: reading == .asked ? .masked : reading, within: bounds)
    for match in matches where !match.range.isEmpty {
      var values = try pattern.groups(of: match, in: prompt.bytes)
      values["match"] = prompt.text(in: match.range)
      let hit = Hit(range: match.range, values: values, verdict: verdict)
      hits.append(try surety?.narrowed(hit, in: context) ?? hit)
    }
    return hits
  }
}

extension Clause {
  /// Whether the clause is a mere judgement.
  fileprivate func says(_ wording: Wording, in prompt: Prompt) -> Bool {
    let words = prompt.words(of: self)
    // "Edits:" heads what it asks for.
    let mark = prompt.bytes[words.upperBound...].prefix(3)
    let heads = isHeading || mark.first == 0x3A || mark.elementsEqual("：".utf8)
    return !heads && wording.judges(words, of: prompt.masked, isOrder: kind == .change)
  }
}
