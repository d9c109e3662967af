import JSONValues
import Reporting
import Testing

@Suite("Default parameters")
struct DefaultsTests {
  static let edit = "Keep the cup unchanged. Change the table to oak."
  static let image = ["--image-url", "https://example.com/a.jpg"]

  private func plan(_ defaults: String, _ arguments: [String]) throws -> JSONValue {
    try TestWorld.run(["plan"] + arguments, files: [".peel.yaml": "defaults: \(defaults)"]).json()
  }

  @Test("fill the fields that a record leaves out, and no others")
  func fill() throws {
    let defaults = "{resolution: 2K, aspect_ratio: 4:5}"
    let answer = try plan(defaults, [Self.edit, "--aspect-ratio", "1:1"] + Self.image)
    let input = answer["requests"]?.array?.first?["input"]
    #expect(input?["resolution"]?.string == "2K")
    #expect(input?["aspect_ratio"]?.string == "1:1")
    #expect(answer["defaults"] == .object(["resolution": .string("2K")]))
  }

  @Test("stay away from a model that does not take them")
  func otherModel() throws {
    let answer = try plan(
      "{seed: 7, resolution: 2K}",
      [Self.edit, "--model", "google/nano-banana/pro/edit"] + Self.image)
    #expect(answer["defaults"] == .object(["resolution": .string("2K")]))
    #expect(answer["ok"]?.bool == true)
  }

  @Test("of the model hold where the request names none and is for its task")
  func model() throws {
    let pro = "google/nano-banana/pro/edit"
    let defaults = "{model: nano banana pro}"
    #expect(try plan(defaults, [Self.edit] + Self.image)["route"]?["model"]?.string == pro)
    let named = try plan(
      defaults, [Self.edit, "--model", "google/nano-banana-2/edit"] + Self.image)
    #expect(named["route"]?["model"]?.string == "google/nano-banana-2/edit")
    let open = try plan(defaults, [Self.edit, "--model", "auto"] + Self.image)
    #expect(open["route"]?["model"]?.string == "google/nano-banana-2/edit")
    let asked = try plan(defaults, ["Use nano banana 2. " + Self.edit] + Self.image)
    #expect(asked["route"]?["model"]?.string == "google/nano-banana-2/edit")
    let drawn = try plan(defaults, ["A red car at dusk"])
    #expect(drawn["route"]?["model"]?.string == "google/nano-banana-2/text-to-image")
    #expect(drawn["defaults"] == nil)
  }

  @Test("do not come out of a repair or a diff")
  func repairs() throws {
    let record =
      "{\"prompt\":\"The sky should be changed to dusk.\",\"image_urls\":[\"https://e.com/a\"]}"
    let files = [".peel.yaml": "defaults: {resolution: 2K, model: nano banana pro}"]
    let fixed = TestWorld.run("lint", "--fix", "--input", record, files: files)
    #expect(try fixed.json().object?.members.map(\.name) == ["prompt", "image_urls"])
    let diff = TestWorld.run("lint", "--diff", "--input", record, files: files)
    #expect(diff.output.contains("Change the sky to dusk."))
    #expect(!diff.output.contains("resolution"))
  }

  @Test(
    "are refused where no model takes them",
    arguments: [
      ("{resolution: 8K}", "1:24: `resolution` is “8K”, but the API takes "),
      ("{resolutoin: 2K}", "1:12: unknown field “resolutoin”; did you mean “resolution”?"),
      ("{prompt: a car}", "1:12: `prompt` has no default"),
      ("{image_urls: [https://e.com/a]}", "1:12: `image_urls` has no default"),
      ("{model: nano bananna 2}", "1:19: unknown model “nano bananna 2”; did you mean"),
      ("{num_images: 9}", "1:24: `num_images` is 9, but the API takes a whole number from 1 to 4"),
      ("{num_images: 2, number_of_images: 2}", "1:27: `num_images` has a default already"),
    ])
  func refused(defaults: String, problem: String) throws {
    let answer = try plan(defaults, ["A car"])
    #expect(answer["error"]?["code"]?.string == "invalid-settings")
    #expect(answer["error"]?["message"]?.string?.contains(problem) == true, "\(answer)")
  }
}
