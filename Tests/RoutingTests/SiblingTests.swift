import EmbeddedRules
import JSONValues
import PromptParsing
import RequestBuilding
import Routing
import Testing

@Suite("A sibling")
struct SiblingTests {
  static let gpt = "openai/gpt-image-2/edit"
  static let kontext = "blackforestlabs/flux-1-kontext/pro/edit"

  private func open(_ prompt: String, images: Int = 1, _ fields: JSONObject = [:]) throws -> Route {
    let router = Router(
      catalogue: EmbeddedRules.catalogue, rules: EmbeddedRules.routes,
      lexicons: EmbeddedRules.lexicons, allowsSiblings: true)
    var record = Record(prompt: prompt)
    record.fields = fields
    record.fields["image_urls"] = .array(
      (0..<images).map { .string("https://cdn.example.com/\($0).jpg") })
    return try #require(
      router.route(record, prompt: Prompt(prompt, lexicons: EmbeddedRules.lexicons)))
  }

  static let preferred = [
    ("Replace the headline with \"夏祭り\".", 1, gpt), ("Translate the sign into Korean.", 1, gpt),
    ("把标题改成“慢一点”", 1, gpt), ("看板の「営業中」を「準備中」に変えて", 1, gpt),
    ("제목을 \"가을\"로 바꿔줘", 1, gpt),
    ("Move the logo to the top right of the banner.", 1, gpt),
    ("vase from image 1 on the table from image 2", 2, gpt),
    ("Swap the mug for a glass and leave everything else untouched.", 1, kontext),
    ("She is now holding an orange.", 1, kontext),
  ]

  @Test("is named beside the default where the guidance prefers it", arguments: preferred)
  func named(prompt: String, images: Int, sibling: String) throws {
    let route = try Asks.route(prompt, images: images)
    #expect(route.model == Asks.editor)
    #expect(route.sibling?.model == sibling)
    let why = try #require(route.sibling?.why)
    #expect(why.hasPrefix("it is good for ") && why.hasSuffix("."))
    // People read it, and a signal's id tells them nothing.
    #expect(!EmbeddedRules.routes.signals.contains { why.contains($0.id) }, "\(why)")
    #expect(route.alternatives.count == 2)
  }

  @Test("is spoken for once by a signal that both prompt and intent hold")
  func once() throws {
    let prompt = "把招牌上的字改成「夏限定」，其他不变。"
    let route = try Asks.route(prompt, images: 1, intent: "招牌的字换成「夏限定」")
    let why = try #require(route.sibling?.why)
    let sentences = why.split(separator: ". ")
    #expect(Set(sentences).count == sentences.count && sentences.count > 1, "\(why)")
  }

  @Test("is chosen where that is allowed, and then stands beside nothing", arguments: preferred)
  func chosen(prompt: String, images: Int, sibling: String) throws {
    let route = try open(prompt, images: images)
    #expect(route.model == sibling)
    #expect(route.sibling == nil)
    let total = route.alternatives.reduce(route.confidence) { $0 + $1.confidence }
    #expect(abs(total - 1) < 0.005)
  }

  @Test(
    "is none where the request is plain, or something else settles it",
    arguments: [
      ("Replace the lamp.", 1), ("Change the price from \"$4\" to \"$5\".", 1),
      ("Swap the background for a beach.", 1), ("Remove the man on the left.", 1),
      ("Use nano banana pro. Replace the headline with \"夏祭り\".", 1),
      ("nano banana 2 edit: replace the headline with \"夏祭り\"", 1),
      ("A poster that says \"夏祭り\".", 0), ("Add a sign that says “use kontext”.", 1),
    ])
  func none(prompt: String, images: Int) throws {
    #expect(try Asks.route(prompt, images: images).sibling == nil)
  }

  @Test(
    "that the user names is given beside the nearest model, and chosen where that is allowed",
    arguments: [
      ("kontext: paint the gate black", kontext), ("Use gpt image 2. Make the lamp brass.", gpt),
      ("with FLUX Kontext please, a red door", kontext),
    ])
  func byName(prompt: String, sibling: String) throws {
    let route = try Asks.route(prompt, images: 1)
    #expect(route.model == Asks.editor)
    #expect(route.sibling == Route.Sibling(model: sibling, why: "the request names it"))
    #expect(try open(prompt).model == sibling)
    let field = try Asks.route("Make the lamp brass.", images: 1, model: sibling)
    #expect(field.model == sibling)
    #expect(field.decidedBy == .namedModel)
  }

  @Test(
    "that the user rules out is never named",
    arguments: [
      "Don't use gpt image 2. Replace the headline with \"夏祭り\".",
      "not with gpt image 2: translate the sign into Korean",
    ])
  func ruledOut(prompt: String) throws {
    #expect(try Asks.route(prompt, images: 1).sibling == nil)
    #expect(try open(prompt).model == Asks.editor)
  }

  @Test("is none where it does not take what the record asks for")
  func parameters() throws {
    let prompt = "Replace the headline with \"夏祭り\"."
    #expect(try Asks.route(prompt, images: 1, ["seed": .integer(7)]).sibling == nil)
    #expect(try Asks.route(prompt, images: 11).sibling == nil)
    #expect(try Asks.route(prompt, images: 1, ["num_images": .integer(1)]).sibling != nil)
  }

  @Test("leaves no trace among the reasons for another model")
  func reasons() throws {
    let route = try Asks.route("Swap her coat for a cape.", images: 1)
    #expect(!route.reasons.contains { $0.signal == "changed-clothing" })
  }
}
