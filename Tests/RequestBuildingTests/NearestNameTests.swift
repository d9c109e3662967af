import RequestBuilding
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  private static let options = [
    "fix", "format", "output", "color", "input-file", "image-url", "image-size", "aspect-ratio",
    "analysis", "rule", "ignore", "fail-on", "min-score",
  ]

  @Test(
    "is found through slips, dashes, swapped letters, spellings and surplus words",
    arguments: [
      ("imageurl", "image-url"), ("image_url", "image-url"), ("ImageURL", "image-url"),
      ("fomrat", "format"), ("colour", "color"), ("analyse", "analysis"), ("analyze", "analysis"),
      ("output_file", "output"), ("ignore-rule", "ignore"), ("ratio", "aspect-ratio"),
      ("failon", "fail-on"), ("form", "format"), ("fxi", "fix"), ("minscroe", "min-score"),
    ])
  func found(typed: String, meant: String) {
    #expect(NearestName.to(typed, among: Self.options) == meant)
  }

  @Test(
    "is none where it would be a guess", arguments: ["verbose", "x", "", "zzz", "banana", "--"])
  func guesses(typed: String) {
    #expect(NearestName.to(typed, among: Self.options) == nil)
  }

  @Test("counts a swap of neighbours as one slip, and goes before a longer way round")
  func swaps() {
    #expect(NearestName.to("lnit", among: ["init-all", "line", "lint"]) == "lint")
    #expect(NearestName.misspelt("ol", among: ["lo"]) == "lo")
  }

  @Test(
    "has half of a short name's letters at the least",
    arguments: [("nope", "scope"), ("nope", "nbp"), ("cord", "voice"), ("what", "plan")])
  func short(typed: String, other: String) {
    #expect(NearestName.to(typed, among: [other]) == nil)
  }

  @Test("is a misspelling only as far as letters go")
  func misspelt() {
    #expect(NearestName.misspelt("house-rule", among: ["rule"]) == nil)
    #expect(NearestName.to("house-rule", among: ["rule"]) == "rule")
  }
}
