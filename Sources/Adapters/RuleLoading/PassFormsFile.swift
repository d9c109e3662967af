import PromptParsing

/// Decodes what a language says of orders that are sent one after the other.
enum PassFormsFile {
  /// The members under `passes`.
  static func forms(_ node: FileNode) throws(LoadingError) -> PassForms {
    let file = try node.mapping(
      knowing: [
        "remainder", "spelling", "telling", "leaning", "opening", "body-parts", "figures", "orders",
        "valued", "wholes",
      ])
    return PassForms(
      remainder: try file.required("remainder").text(),
      spelling: try file.optional("spelling").map(spelling),
      telling: try file.optional("telling")?.texts() ?? [],
      leaning: try file.required("leaning").texts(),
      opening: try file.required("opening").texts(),
      bodyParts: try file.optional("body-parts")?.texts() ?? [],
      figures: try file.optional("figures")?.texts() ?? [],
      orders: try file.optional("orders")?.list().map { node throws(LoadingError) in
        try order(node)
      } ?? [], valued: try file.optional("valued")?.text(),
      wholes: try file.optional("wholes")?.list().map { node throws(LoadingError) in
        try whole(node)
      } ?? [])
  }

  private static func whole(_ node: FileNode) throws(LoadingError) -> PassForms.Whole {
    let whole = try node.mapping(
      knowing: ["words", "operations", "targets", "remainder", "spelling"])
    return PassForms.Whole(
      words: try whole.required("words").texts(),
      operations: try whole.optional("operations")?.choices(of: EditOperation.self) ?? [],
      targets: try whole.optional("targets")?.things() ?? [],
      remainder: try whole.required("remainder").text(),
      spelling: try whole.optional("spelling")?.text())
  }

  private static func spelling(_ node: FileNode) throws(LoadingError) -> PassForms.Spelling {
    let file = try node.mapping(knowing: ["remainder", "signs"])
    return PassForms.Spelling(
      remainder: try file.required("remainder").text(), signs: try file.required("signs").text())
  }

  private static func order(_ node: FileNode) throws(LoadingError) -> PassForms.Order {
    let order = try node.mapping(knowing: ["joined", "order", "stems", "known"])
    return PassForms.Order(
      joined: try order.optional("joined")?.texts() ?? [""],
      order: try order.required("order").text(),
      stems: try order.optional("stems")?.list().map { node throws(LoadingError) in
        try stem(node)
      } ?? [], known: try order.optional("known")?.text())
  }

  /// "우 워"; the stem that only grows is written with a line: "_ 어".
  private static func stem(_ node: FileNode) throws(LoadingError) -> PassForms.StemChange {
    let ends = try node.text().split(separator: " ").map { String($0) }
    guard ends.count == 2 else {
      throw node.error("this is no change of a stem; write both ends, as “き い”")
    }
    return PassForms.StemChange(ends[0] == "_" ? "" : ends[0], ends[1])
  }
}
