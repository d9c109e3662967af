import JSONValues
import RequestBuilding

/// Decodes a file of `rules/models/`.
package enum ModelFile {
  private static let keys = [
    "id", "title", "task", "default", "sibling", "summary", "preferred-for", "notes", "aliases",
    "short-names", "price", "source", "fields",
  ]

  /// The model that a file describes.
  package static func model(_ root: FileNode) throws(LoadingError) -> Model {
    let file = try root.mapping(knowing: keys)
    let fields = try file.required("fields").list()
    let model = Model(
      id: try file.required("id").text(), title: try file.required("title").text(),
      task: try file.required("task").choice(of: ImageTask.self),
      aliases: try file.required("aliases").texts(),
      shortNames: try file.optional("short-names")?.texts() ?? [],
      isDefault: try file.optional("default")?.flag() ?? false,
      isSibling: try file.optional("sibling")?.flag() ?? false,
      summary: try file.required("summary").text(),
      preferredFor: try file.optional("preferred-for")?.texts() ?? [],
      notes: try file.optional("notes")?.texts() ?? [],
      fields: try fields.map { node throws(LoadingError) in try ModelFieldNode.field(node) },
      price: try file.optional("price").map(price),
      source: try SourceNote.line(of: try file.required("source")))
    guard model.fields.first?.name == "prompt" else {
      throw root.error("the first field has to be `prompt`; list it first")
    }
    try checkSibling(model, file)
    return model
  }

  /// A sibling says what for, and no task falls to it.
  private static func checkSibling(
    _ model: Model, _ file: FileMapping
  ) throws(LoadingError) {
    if model.isSibling, model.preferredFor.isEmpty {
      throw file.node.error("a sibling is named for a reason; add `preferred-for`")
    }
    if !model.isSibling, let stray = file.optional("preferred-for") {
      throw stray.error("only a sibling is preferred; add `sibling: true` or remove the key")
    }
    if model.isSibling, model.isDefault {
      throw file.node.error("a sibling is no default; remove `default` or `sibling`")
    }
  }

  private static func price(_ node: FileNode) throws(LoadingError) -> ModelPrice {
    let price = try node.mapping(knowing: ["usd-per-image", "source"])
    let amount = try price.required("usd-per-image")
    guard try amount.number() >= 0 else { throw amount.error("a price is not negative") }
    return ModelPrice(
      perImage: try amount.number(), source: try SourceNote.line(of: try price.required("source")))
  }
}
