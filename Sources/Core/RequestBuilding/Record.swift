import JSONValues

/// One unit of input: a prompt with the request fields that came with it.
package struct Record: Sendable, Equatable {
  package var id: JSONValue?
  package var prompt: String
  /// What the user asked the agent, where that differs from the prompt.
  package var intent: String?
  /// `auto`, `nil`, a model id or an alias of one.
  package var model: String?
  /// One size for each image, in the order of `image_urls`; empty where unknown.
  package var imageSizes: [ImageSize] = []
  /// The request fields as given, without `prompt`: `image_urls`, `aspect_ratio`, `seed` …
  /// Values are unchecked here; a model's schema judges them.
  package var fields = JSONObject()

  package init(prompt: String) { self.prompt = prompt }
}

extension Record {
  /// The image addresses given, in order; anything that is not a string is left out.
  package var imageURLs: [String] { fields["image_urls"]?.array?.compactMap(\.string) ?? [] }
}
