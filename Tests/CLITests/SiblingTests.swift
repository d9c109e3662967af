import JSONValues
import Reporting
import Testing

@Suite("A sibling")
struct SiblingTests {
  private static let sibling = "openai/gpt-image-2/edit"
  private static let record = #"""
    {"prompt": "Keep the photo unchanged. Replace only the headline “SALE” with “今日のおすすめ”.",
     "image_urls": ["https://a.example.com/1.png"], "resolution": "2K", "aspect_ratio": "auto"}
    """#

  @Test("named by the record's model has its own request body, and no field goes unsaid")
  func named() throws {
    let record = Self.record.replacing(
      "{\"prompt\"", with: "{\"model\": \"gpt image 2\", \"prompt\"")
    let answer = try TestWorld.run(["plan", "--isolated"], chunks: [record]).json()
    #expect(answer["route"]?["model"]?.string == Self.sibling)
    let input = try #require(answer["requests"]?.array?.first?["input"])
    #expect(input["images"] == .array([.string("https://a.example.com/1.png")]))
    #expect(input["image_urls"] == nil && input["aspect_ratio"] == nil)
    #expect(input["resolution"]?.string == "2k")
    let findings = answer["lint"]?["findings"]?.array ?? []
    #expect(findings.contains { $0["field"]?.string == "resolution" })
  }

  @Test("that takes one image gets it without a list, and refuses two")
  func single() throws {
    let prompt = "Keep the dog unchanged. Replace only the ball with a stick."
    let images = ["--image-url", "https://a.example.com/1.png"]
    let command = ["plan", "--isolated", "--model", "kontext", prompt] + images
    let input = try TestWorld.run(command).json()["requests"]?.array?.first?["input"]
    #expect(input?["image_url"]?.string == "https://a.example.com/1.png")
    let two = TestWorld.run(command + ["--image-url", "https://a.example.com/2.png"])
    #expect(two.status == .input)
    #expect(try two.json()["error"]?["message"]?.string?.contains("takes one image") == true)
    let count = TestWorld.run(command + ["--num-images", "2"])
    #expect(try count.json()["error"]?["message"]?.string?.contains("`num_images`") == true)
    let one = try TestWorld.run(command + ["--num-images", "1"]).json()
    #expect(one["requests"]?.array?.first?["input"]?["num_images"] == nil)
    #expect(
      one["lint"]?["findings"]?.array?.contains { $0["field"]?.string == "num_images" } == true)
  }

  @Test("is compared, with the request beside every model")
  func compared() throws {
    let answer = try TestWorld.run(["route", "--isolated", "--compare"], chunks: [Self.record])
      .json()
    let comparison = try #require(answer["comparison"]?.array)
    let models = try TestWorld.run("models").json()["models"]?.array
    #expect(comparison.compactMap { $0["model"] } == models?.compactMap { $0["id"] })
    #expect(comparison.filter { $0["chosen"]?.bool == true }.count == 1)
    let gpt = try #require(comparison.first { $0["model"]?.string == Self.sibling })
    #expect(gpt["sibling"]?.bool == true && gpt["sendable"]?.bool == true)
    #expect(gpt["fields"]?.array?.compactMap { $0["verdict"]?.string } == ["repaired"])
    #expect(gpt["renamed"] == .object(["image_urls": .string("images")]))
    #expect(gpt["limits"]?["image_urls"]?["maximum"] == .integer(10))
    let kontext = try #require(
      comparison.first { $0["model"]?.string == "blackforestlabs/flux-1-kontext/pro/edit" })
    #expect(kontext["sendable"]?.bool == false)
    #expect(answer["requests"] == nil)
    #expect(
      try TestWorld.run(["route", "--isolated"], chunks: [Self.record]).json()["comparison"] == nil)
  }

  @Test("setting is shown with its place", arguments: [true, false])
  func setting(byFlag: Bool) throws {
    let result = TestWorld.run(
      ["lint", "--print-config"] + (byFlag ? ["--allow-siblings"] : []),
      files: ["/cfg/peel/peel.yaml": "allow-siblings: true\n"],
      variables: ["XDG_CONFIG_HOME": "/cfg"])
    let shown = try result.json()["settings"]?["allow_siblings"]
    #expect(shown?["value"] == .bool(true))
    #expect(
      shown?["from"]?.string == (byFlag ? "--allow-siblings" : "/cfg/peel/peel.yaml:1:17"))
  }
}
