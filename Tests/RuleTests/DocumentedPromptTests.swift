import JSONValues
import Linting
import RequestBuilding
import Testing

@Suite("The rules on what the documents say")
struct DocumentedPromptTests {
  private let session = LintSession()

  /// The samples of the nano-banana-edit skill and the default prompts of the API pages, which the
  /// vendor gives as good.
  static let good: [(model: String, text: String)] = [
    (
      "google/nano-banana-2/edit",
      "Keep the subject identity, pose, and clothing unchanged. Convert the background into a "
        + "rainy neon cyberpunk street."
    ),
    (
      "google/nano-banana-2/edit",
      "Replace the watermark in the bottom-right with the text \"AURA\" in clean white "
        + "sans-serif. Keep everything else exactly as in the input."
    ),
    (
      "google/nano-banana-2/edit",
      "Remove the leftmost object only. Keep the right two objects, the table, and the lighting "
        + "unchanged."
    ),
    (
      "google/nano-banana-2/edit",
      "Keep the subject identity unchanged. Convert the background into a rainy\nneon cyberpunk "
        + "street."
    ),
    (
      "google/nano-banana-2/edit",
      "Keep the bottle, label, and lighting exactly as in the input.\nReplace only the brand text "
        + "on the label from \"ALPHA\" to \"AURA\",\nsame font weight, centered, white on black."
    ),
    (
      "google/nano-banana-2/edit",
      "For each input image: keep the subject's pose and identity unchanged.\nConvert the "
        + "background to a soft warm-grey studio sweep with subtle\nfloor shadow. Center the "
        + "subject at the same fraction of frame as the\ninput."
    ),
    (
      "google/nano-banana-2/edit",
      "Keep the subject identity unchanged, convert the background into a rainy neon cyberpunk "
        + "street at night, cinematic lighting, high detail."
    ),
    (
      "google/nano-banana/pro/edit",
      "Change the scene to a modern office, soft daylight, background only."
    ),
    (
      "google/nano-banana-2/text-to-image",
      "A cinematic close-up portrait of an American woman standing under neon lights in rainy "
        + "Tokyo, shallow depth of field, reflective wet streets, ultra-detailed, realistic skin "
        + "texture"
    ),
  ]

  @Test("warn of nothing that they give as good", arguments: good.indices)
  func documentedGood(index: Int) {
    let (model, text) = Self.good[index]
    let fields: JSONObject = ["aspect_ratio": .string("1:1"), "resolution": .string("1K")]
    let size = ImageSize(width: 1024, height: 1024)
    let sizes = model.hasSuffix("text-to-image") ? [] : [size]
    #expect(
      session.rules(in: text, from: .warning, fields: fields, sizes: sizes, model: model).isEmpty)
  }

  @Test("warn of no batch that is worded as the documents word theirs", arguments: [1, 2, 4, 12])
  func documentedBatch(images: Int) throws {
    let (model, text) = try #require(Self.good.first { $0.text.hasPrefix("For each") })
    let addresses = (1...images).map { JSONValue.string("https://example.com/\($0).jpg") }
    let fields: JSONObject = ["image_urls": .array(addresses)]
    #expect(session.rules(in: text, from: .warning, fields: fields, model: model).isEmpty)
    let advice = session.rules(in: text, fields: fields, model: model)
    #expect(advice.contains("images-as-queue") == (images > 1))
  }

  @Test(
    "find what they give as bad",
    arguments: [
      (
        "Change the jacket to blue and add a hat and blur the street and remove the sign.",
        "compound-edit"
      ),
      ("The background should be changed.", "passive-instruction"),
      ("Make it more cinematic.", "vague-change"),
      ("Replace the background with a beach.", "missing-preservation"),
    ])
  func documentedBad(text: String, rule: String) {
    #expect(session.rules(in: text, from: .warning).contains(rule))
  }

  @Test("find a photo that does not have the ratio asked for")
  func ratio() {
    let text = "Keep the cup unchanged. Remove the spoon."
    let fields: JSONObject = ["aspect_ratio": .string("16:9")]
    let sizes = [ImageSize(width: 1536, height: 2048)]
    #expect(
      session.rules(in: text, from: .warning, fields: fields, sizes: sizes)
        == ["aspect-ratio-mismatch"])
  }

  @Test(
    "refuse what the schema refuses",
    arguments: [
      (
        "image_urls",
        JSONValue.array(Array(repeating: .string("https://example.com/a.png"), count: 21))
      ),
      ("image_urls", .array([.string("http://example.com/a.png")])),
      ("image_urls", .array([.string("./a.png")])), ("num_images", .integer(0)),
      ("resolution", .string("8K")),
    ])
  func schema(field: String, value: JSONValue) {
    let findings = session.findings(in: "Keep the cup. Remove the spoon.", fields: [field: value])
    let own = findings.filter { $0.rule == "invalid-parameter" }
    #expect(own.map(\.field) == [field])
    #expect(own.map(\.severity) == [.error])
  }

  @Test(
    "on edits are silent where a picture is made from scratch",
    arguments: [
      "The man should be smiling while he holds a kite.", "A fox. Add a hat and remove the tail.",
      "A girl asks whether you can draw a fox in the snow.",
      "A lighthouse at dusk. Keep the mood calm.",
    ])
  func textToImage(text: String) {
    #expect(session.rules(in: text, model: "google/nano-banana-2/text-to-image").isEmpty)
  }

  @Test(
    "of another language leave a prompt alone, save what needs no language",
    arguments: [
      "Фон нужно заменить на пляж, сделай красивее.", "يجب تغيير الخلفية إلى شاطئ.",
      "Le fond devrait être remplacé par une plage.",
    ])
  func otherLanguages(text: String) {
    #expect(session.rules(in: text) == ["unread-language"])
    #expect(session.rules(in: text + " --ar 16:9 [产品]").contains("foreign-syntax"))
    #expect(session.rules(in: text + " --ar 16:9 [产品]").contains("unfilled-placeholder"))
  }

  @Test("judge a text of a megabyte without giving up or crashing")
  func megabyte() {
    let text = String(repeating: "Remove the red car on the left and keep the bus. ", count: 21_000)
    #expect(session.rules(in: text).contains("compound-edit"))
  }
}
