import JSONValues
import RequestBuilding

/// Models of an invented maker, so that these tests hold whatever `rules/models/` says.
enum SampleModels {
  static let prompt = ModelField(
    name: "prompt", wireName: "prompt", kind: .string, isRequired: true, summary: "The prompt.")
  static let images = ModelField(
    name: "image_urls", wireName: "images", kind: .imageList, isRequired: true, bounds: 1...3,
    misnomers: ["photo_links"], summary: "The images.")
  static let image = ModelField(
    name: "image_urls", wireName: "photo", kind: .image, isRequired: true, bounds: 1...1,
    misnomers: ["negative"], summary: "The image.")
  static let count = ModelField(
    name: "num_images", wireName: "num_images", kind: .integer, bounds: 1...4,
    defaultValue: .integer(1), aliases: ["number_of_images"], summary: "How many pictures.")
  static let ratio = ModelField(
    name: "aspect_ratio", wireName: "aspect_ratio", kind: .string,
    allowed: [.string("auto"), .string("16:9"), .string("1:1"), .string("3:4")],
    defaultValue: .string("auto"), summary: "The ratio.")
  static let format = ModelField(
    name: "output_format", wireName: "output_format", kind: .string,
    allowed: [.string("jpeg"), .string("png")], spellings: ["jpg": "jpeg"], summary: "The format.")
  static let seed = ModelField(
    name: "seed", wireName: "seed", kind: .integer, defaultValue: .integer(0), summary: "The seed.")
  static let sync = ModelField(
    name: "sync_mode", wireName: "sync_mode", kind: .boolean, defaultValue: .bool(false),
    summary: "Answers at once.")

  static let editor = Model(
    id: "acme/brush-2/edit", title: "Brush 2 Edit", task: .edit,
    aliases: ["brush 2", "brush 2 edit"], isDefault: true,
    fields: [prompt, images, count, ratio, format, seed], source: "acme's pages")
  static let maker = Model(
    id: "acme/brush-2/make", title: "Brush 2", task: .textToImage, aliases: ["brush 2"],
    isDefault: true, fields: [prompt, count, ratio, format, seed], source: "acme's pages")
  static let studio = Model(
    id: "acme/studio/edit", title: "Studio Edit", task: .edit, aliases: ["brush studio"],
    fields: [prompt, images, count, ratio, format, sync],
    price: ModelPrice(perImage: 0.25, source: "acme's price list"),
    source: "acme's pages")

  /// A sibling whose id sorts first, which takes one image and follows its ratio.
  static let retoucher = Model(
    id: "aaa/retoucher/edit", title: "Retoucher", task: .edit, aliases: ["retoucher"],
    isSibling: true, preferredFor: ["one small change"],
    fields: [
      prompt, image,
      ModelField(
        name: "aspect_ratio", wireName: "ratio", kind: .string, allowed: [.string("1:1")],
        omitted: ["auto"], aliases: ["frame"], summary: "The ratio."),
      ModelField(
        name: "format", wireName: "format", kind: .string,
        allowed: [.string("PNG"), .string("png")], summary: "The format."),
    ], source: "aaa's pages")

  static let catalogue = ModelCatalogue(models: [maker, studio, editor])

  /// A record with fields, as an agent sends it.
  static func record(_ fields: JSONObject, model: String? = nil) -> Record {
    var record = Record(prompt: "Paint the fence green.")
    record.fields = fields
    record.model = model
    return record
  }

  /// A list of image addresses as JSON.
  static func urls(_ addresses: String...) -> JSONValue { .array(addresses.map { .string($0) }) }
}
