import Linting

/// The checks that look at request fields.
extension CheckFile {
  func schema(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["ignored", "absent", "alias"])
    let ignored = try verdict(try mapping.required("ignored"), facts: SchemaCheck.facts)
    let absent = try verdict(try mapping.required("absent"), facts: SchemaCheck.facts)
    let alias = try verdict(try mapping.required("alias"), facts: SchemaCheck.aliasFacts)
    var decoded = DecodedCheck(.schema(SchemaCheck(ignored: ignored, absent: absent, alias: alias)))
    decoded.note(SchemaCheck.facts)
    decoded.note(SchemaCheck.facts, ignored)
    decoded.note(SchemaCheck.facts, absent)
    decoded.note(SchemaCheck.aliasFacts, alias)
    // An alias is never repaired by the rule, so its fix may name what an alias has not.
    decoded.fixFacts = [SchemaCheck.facts]
    return decoded
  }

  func ratio(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["field", "text", "image", "mixed"])
    let text = try mapping.optional("text").map {
      node throws(LoadingError) in try textComparison(node)
    }
    let image = try mapping.optional("image").map {
      node throws(LoadingError) in try imageComparison(node)
    }
    let mixed = try mapping.optional("mixed").map {
      node throws(LoadingError) in try mixedComparison(node)
    }
    guard text != nil || image != nil || mixed != nil else {
      throw node.error("the check compares with nothing; add `text`, `image` or `mixed`")
    }
    let field = try mapping.required("field").text()
    var decoded = DecodedCheck(
      .ratio(RatioCheck(field: field, text: text, image: image, mixed: mixed)))
    if let text {
      decoded.note(RatioCheck.textFacts, text.differing)
      decoded.note(RatioCheck.textFacts, text.absent)
      if let unlisted = text.unlisted { decoded.note(RatioCheck.textFacts, unlisted) }
    }
    if let image { decoded.note(RatioCheck.imageFacts, image.verdict) }
    if let mixed { decoded.note(RatioCheck.mixedFacts, mixed.verdict) }
    return decoded
  }

  private func textComparison(
    _ node: FileNode
  ) throws(LoadingError) -> RatioCheck.TextComparison {
    let mapping = try node.mapping(
      knowing: ["pattern", "shapes", "differing", "absent", "unlisted"])
    let stating = try mapping.required("pattern").list().map { node throws(LoadingError) in
      let pattern = try patterns.pattern(node)
      let groups = patterns.groups(of: pattern)
      guard groups.isSuperset(of: ["width", "height"]) || groups.contains("shape") else {
        throw node.error(
          "the pattern lacks a group; name two of its groups `width` and `height`, or one `shape`")
      }
      return pattern
    }
    let facts = RatioCheck.textFacts
    return RatioCheck.TextComparison(
      patterns: stating, shapes: try spellings(mapping.optional("shapes")),
      differing: try verdict(try mapping.required("differing"), facts: facts),
      absent: try verdict(try mapping.required("absent"), facts: facts),
      unlisted: try mapping.optional("unlisted").map { node throws(LoadingError) in
        try verdict(node, facts: facts)
      })
  }

  private func imageComparison(
    _ node: FileNode
  ) throws(LoadingError) -> RatioCheck.ImageComparison {
    let mapping = try node.mapping(knowing: ["tolerance", "unless"] + FixFile.verdictKeys)
    return RatioCheck.ImageComparison(
      tolerance: try mapping.required("tolerance").number(),
      unless: try mapping.optional("unless").map {
        node throws(LoadingError) in try patterns.pattern(node)
      },
      verdict: try FixFile.verdict(mapping, facts: RatioCheck.imageFacts))
  }

  private func mixedComparison(
    _ node: FileNode
  ) throws(LoadingError) -> RatioCheck.MixedComparison {
    let mapping = try node.mapping(knowing: ["tolerance"] + FixFile.verdictKeys)
    return RatioCheck.MixedComparison(
      tolerance: try mapping.required("tolerance").number(),
      verdict: try FixFile.verdict(mapping, facts: RatioCheck.mixedFacts))
  }

  func batch(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["fields", "overlap", "shape", "field", "grammar"])
    let share = try mapping.required("overlap")
    let overlap = try share.number()
    guard (0...1).contains(overlap) else { throw share.error("a share lies between 0 and 1") }
    let field = try verdict(try mapping.required("field"), facts: BatchCheck.fieldFacts)
    let grammar = try verdict(try mapping.required("grammar"), facts: BatchCheck.grammarFacts)
    let shape = try mapping.optional("shape").map {
      node throws(LoadingError) in try self.shape(node)
    }
    var decoded = DecodedCheck(
      .batch(
        BatchCheck(
          fields: try mapping.required("fields").texts(), overlap: overlap, shape: shape,
          fieldVerdict: field, grammarVerdict: grammar)))
    if let shape { decoded.note(BatchCheck.shapeFacts, shape.verdict) }
    decoded.note(BatchCheck.fieldFacts, field)
    decoded.note(BatchCheck.grammarFacts, grammar)
    return decoded
  }

  private func shape(_ node: FileNode) throws(LoadingError) -> BatchCheck.Shape {
    let mapping = try node.mapping(knowing: ["of", "tolerance"] + FixFile.verdictKeys)
    return BatchCheck.Shape(
      field: try mapping.required("of").text(),
      tolerance: try mapping.required("tolerance").number(),
      verdict: try FixFile.verdict(mapping, facts: BatchCheck.shapeFacts))
  }

  func verdict(_ node: FileNode, facts: Set<String>) throws(LoadingError) -> Verdict {
    try FixFile.verdict(try node.mapping(knowing: FixFile.verdictKeys), facts: facts)
  }
}
