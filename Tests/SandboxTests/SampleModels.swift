import JSONValues
import RequestBuilding

/// Two models of the tests' own, so that a change of a model file breaks no test of the sandbox.
enum SampleModels {
  static let edit = Model(
    id: "maker/sample/edit", title: "Sample Edit", task: .edit, aliases: [],
    fields: [
      field("prompt", .string, isRequired: true),
      ModelField(
        name: "image_urls", wireName: "images", kind: .imageList, isRequired: true, bounds: 1...2,
        summary: ""),
      field("num_images", .integer, bounds: 1...4, defaultValue: .integer(1)),
      field("aspect_ratio", .string, allowed: [.string("auto"), .string("16:9")]),
      field("output_format", .string, allowed: [.string("png"), .string("jpeg")]),
      field("sync_mode", .boolean, defaultValue: .bool(false)),
    ], source: "made up")

  static let draw = Model(
    id: "maker/sample-2/text-to-image", title: "Sample Two", task: .textToImage, aliases: [],
    fields: [field("prompt", .string, isRequired: true), field("seed", .integer)],
    source: "made up")

  /// A body that `edit` accepts.
  static let input: JSONObject = [
    "prompt": .string("Keep the cup unchanged."),
    "images": .array([.string("https://example.com/cup.jpg")]),
  ]

  private static func field(
    _ name: String, _ kind: ModelField.Kind, isRequired: Bool = false, allowed: [JSONValue] = [],
    bounds: ClosedRange<Int>? = nil, defaultValue: JSONValue? = nil
  ) -> ModelField {
    ModelField(
      name: name, wireName: name, kind: kind, isRequired: isRequired, allowed: allowed,
      bounds: bounds, defaultValue: defaultValue, summary: "")
  }
}
