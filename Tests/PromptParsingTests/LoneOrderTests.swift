import PromptParsing
import Testing

@Suite("What only an order beside it proves")
struct LoneOrderTests {
  @Test(
    "is an order or a keep there",
    arguments: [
      ("Plump the zafus. Remove the bin.", 2), ("Remove the bin, zhuzh a sofa", 2),
      ("Lights on, bin gone", 2), ("Remove the bin • sofa in rust velvet • a lamp in oak", 3),
      ("• Remove the bin\n• sofa in rust velvet", 2), ("Fluff her hair", 1),
      ("Hair → silver", 1), ("The wires must not be seen.", 1),
      ("Remove the car. The rails are not visible.", 2),
    ])
  func orders(text: String, changes: Int) {
    #expect(read(text).changes == changes)
  }

  @Test(
    "is an order by itself where it only asks for more or less of what is there",
    arguments: [
      ("more bokeh", 1), ("less contrast please", 1), ("warmer skin tones", 1), ("brighter!!", 1),
      ("a bit more contrast", 1), ("softer light, less noise", 2), ("fewer cars", 1),
      ("older man in a hat", 0), ("a tower", 0), ("taller tree on a hill at dusk with birds", 0),
    ])
  func compared(text: String, changes: Int) {
    #expect(read(text).clauses.count { $0.kind == .change } == changes)
  }

  @Test(
    "keeps nothing without one",
    arguments: [
      ("All text stays crisp", PreservationPlace.none),
      ("Knight: sword. Dragon: fire. The knight stays calm.", .none),
      ("The lantern stays lit. Remove the dog.", .first),
      ("Remove the dog. The lantern stays lit.", .last),
      ("Make the sky red. The lantern should stay lit.", .last),
      ("Make the sky red. The lantern should stay brighter.", .none),
    ])
  func keeps(text: String, place: PreservationPlace) {
    #expect(read(text).preservation == place)
  }

  @Test(
    "keeps nothing that a change has brought in",
    arguments: [
      "Replace the man with a knight. The knight stays calm.",
      "Add a hat to the dog. The hat stays on its head.",
      "Replace the sky with a sunset. The sunset stays soft.",
    ])
  func brought(text: String) {
    #expect(read(text).preservation == .none)
    #expect(read(text).changes == 1)
  }

  @Test(
    "is kept by no denial of neglect",
    arguments: ["skip", "overlook", "omit", "neglect", "leave out", "misspell"])
  func neglect(verb: String) {
    #expect(read("Remove the dog. Do not \(verb) the leash.").preservation == .none)
    #expect(read("Remove the dog. Do not smudge the leash.").preservation == .last)
  }

  @Test(
    "is named by its noun, with the look aside",
    arguments: [
      ("Keep the tennis racquet. Add a ball.", "the tennis racquet"),
      ("Keep the bus driver. Add a ball.", "the bus driver"),
      ("Keep the walls white. Add a ball.", "the walls"),
      ("Make the sky red. The lantern should stay lit.", "The lantern"),
    ])
  func names(text: String, target: String) throws {
    let prompt = read(text)
    let kept = try #require(prompt.clauses.first { $0.kind == .preservation })
    #expect(kept.targets.map(prompt.text(in:)) == [target])
  }

  @Test("a thing that is not seen is named without its auxiliary")
  func hidden() throws {
    let prompt = read("Remove the car. The rails are not visible.")
    let change = try #require(prompt.clauses.last)
    #expect(change.targets.map(prompt.text(in:)) == ["The rails"])
    #expect(change.operation == .remove)
  }
}
