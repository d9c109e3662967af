import Linting
import Matching

/// The checks that compare the prompt with the record around it.
extension CheckFile {
  func images(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["find", "together", "unless", "documented"])
    let flaw = try mapping.required("find").choice(of: ImagesCheck.Flaw.self)
    let together = try mapping.optional("together").map { node throws(LoadingError) in
      guard flaw == .unnumbered || mapping.optional("documented") != nil else {
        throw node.error(
          "only `unnumbered` images, or `queued` ones with `documented`, may be spoken of "
            + "together; leave this out")
      }
      return try verdict(node, facts: ImagesCheck.facts)
    }
    for name in ["unless", "documented"] where flaw != .queued {
      guard let node = mapping.optional(name) else { continue }
      throw node.error("only for `queued` images; leave this out")
    }
    var decoded = DecodedCheck(
      .images(
        ImagesCheck(
          flaw: flaw, together: together ?? .ofRule,
          unless: try pattern(mapping.optional("unless")),
          documented: try pattern(mapping.optional("documented")))))
    decoded.note(ImagesCheck.facts)
    return decoded
  }

  func field(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["name", "when", "unless"])
    let check = FieldCheck(
      field: try mapping.required("name").text(), when: try pattern(mapping.optional("when")),
      unless: try pattern(mapping.optional("unless")))
    var decoded = DecodedCheck(.field(check))
    decoded.note(FieldCheck.facts)
    return decoded
  }

  func stated(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(
      knowing: ["field", "pattern", "unless", "values", "absent", "differing"])
    let stating = try mapping.required("pattern").list().map { node throws(LoadingError) in
      let pattern = try patterns.pattern(node)
      guard patterns.groups(of: pattern).contains("value") else {
        throw node.error("the pattern lacks a group; name one of its groups `value`")
      }
      return pattern
    }
    let facts = StatedCheck.facts.union(
      DecodedCheck.common(stating.map(patterns.groups(of:))))
    let check = StatedCheck(
      field: try mapping.required("field").text(), patterns: stating,
      unless: try pattern(mapping.optional("unless")),
      spellings: try spellings(mapping.optional("values")),
      absent: try verdict(try mapping.required("absent"), facts: facts),
      differing: try verdict(try mapping.required("differing"), facts: facts))
    var decoded = DecodedCheck(.stated(check))
    decoded.note(facts, check.absent)
    decoded.note(facts, check.differing)
    return decoded
  }

  /// `{4: [four, 四]}`: a value and the words that stand for it.
  func spellings(_ node: FileNode?) throws(LoadingError) -> [StatedCheck.Spelling] {
    var spellings: [StatedCheck.Spelling] = []
    for (value, words) in try node?.openMapping().members ?? [] {
      for word in try words.texts() {
        guard word == word.lowercased() else {
          throw words.error("“\(word)” has a capital; write words in lower case")
        }
        spellings.append(StatedCheck.Spelling(word: word, value: try value.text()))
      }
    }
    return spellings
  }

  private func pattern(_ node: FileNode?) throws(LoadingError) -> LazyPattern? {
    guard let node else { return nil }
    return try patterns.pattern(node)
  }

  func namedModel(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["prompt"])
    let prompt = try verdict(try mapping.required("prompt"), facts: NamedModelCheck.facts)
    var decoded = DecodedCheck(.namedModel(NamedModelCheck(prompt: prompt)))
    decoded.note(NamedModelCheck.facts)
    decoded.note(NamedModelCheck.facts, prompt)
    return decoded
  }
}
