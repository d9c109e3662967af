import JSONValues
import RequestBuilding

/// Decodes a file of `rules/models/`.
package enum ModelFile {
  private static let keys = [
    "id", "title", "task", "default", "summary", "aliases", "short-names", "price-per-image",
    "source", "fields",
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
      summary: try file.required("summary").text(),
      fields: try fields.map { node throws(LoadingError) in try ModelFieldNode.field(node) },
      pricePerImage: try file.optional("price-per-image")?.number(),
      source: try SourceNote.line(of: try file.required("source")))
    guard model.fields.first?.name == "prompt" else {
      throw root.error("the first field has to be `prompt`; list it first")
    }
    return model
  }
}
