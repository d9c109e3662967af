import EmbeddedRules
import JSONValues
import PromptParsing
import RequestBuilding
import Routing
import Testing

/// Records as agents send them, routed by the rules of this package.
enum Asks {
  static let editor = "google/nano-banana-2/edit"
  static let maker = "google/nano-banana-2/text-to-image"
  static let pro = "google/nano-banana/pro/edit"

  static let router = Router(
    catalogue: EmbeddedRules.catalogue, rules: EmbeddedRules.routes,
    lexicons: EmbeddedRules.lexicons)

  /// The route of a prompt that comes with so many images and those fields.
  static func route(
    _ prompt: String, images: Int = 0, _ fields: JSONObject = [:], model: String? = nil,
    intent: String? = nil
  ) throws -> Route {
    var record = Record(prompt: prompt)
    record.fields = fields
    record.model = model
    record.intent = intent
    if images > 0 {
      let urls = (1...images).map { JSONValue.string("https://cdn.example.com/\($0).jpg") }
      record.fields["image_urls"] = .array(urls)
    }
    return try #require(
      router.route(record, prompt: Prompt(prompt, lexicons: EmbeddedRules.lexicons)))
  }

  /// Every signal with where it is found in a prompt that comes with so many images.
  static func stands(_ prompt: String, images: Int) -> [SignalStand] {
    var record = Record(prompt: prompt)
    record.fields["image_urls"] = .array(
      (0..<images).map { .string("https://cdn.example.com/\($0).jpg") })
    return router.stands(
      in: record, prompt: Prompt(prompt, lexicons: EmbeddedRules.lexicons))
  }
}
