/// Makes prompts as people write them, good and bad, from parts in the project's own words.
struct PromptGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A prompt of one to five clauses, joined as people join them.
  mutating func prompt() -> String {
    var clauses: [String] = []
    if chance(4) { clauses.append(pick(Self.preservations)) }
    for _ in 0..<Int.random(in: 1...3, using: &random) { clauses.append(change()) }
    if chance(3) { clauses.append(pick(Self.preservations)) }
    if chance(6) { clauses.append(pick(Self.tails)) }
    return joined(clauses)
  }

  private mutating func change() -> String {
    let form = pick(Self.changes)
      .replacing("{t}", with: pick(Self.targets)).replacing("{v}", with: pick(Self.values))
      .replacing("{q}", with: pick(Self.quotes)).replacing("{n}", with: pick(Self.numbers))
    return chance(4) ? pick(Self.openers) + form : form
  }

  private mutating func joined(_ clauses: [String]) -> String {
    let joint = pick([". ", ". ", ". ", ", and ", ", ", "\n", " and ", "; ", ".\r\n", ", then "])
    var text = ""
    for (index, clause) in clauses.enumerated() {
      let isStart = index == 0 || joint.first == "." || joint == "\n"
      text += index == 0 ? "" : joint
      text += isStart && !chance(5) ? clause.prefix(1).uppercased() + clause.dropFirst() : clause
    }
    return text + pick([".", "", "!", "?", " ", "。"])
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private mutating func pick(_ options: [String]) -> String {
    options[Int.random(in: 0..<options.count, using: &random)]
  }

  private static let openers = [
    "please ", "can you ", "could you please ", "I want you to ", "would you ", "also ", "just ",
    "kindly ", "I'd like you to ", "let's ",
  ]

  private static let changes = [
    "change {t} to {v}", "replace {t} with {v}", "remove {t}", "add {v} next to {t}",
    "{t} should be changed to {v}", "{t} needs to be removed", "{t} must be {v}",
    "make {t} better", "swap {t} for {v}", "turn {t} into {v}", "blur {t} by {n}",
    "write {q} on {t}", "change the text from {q} to {q}", "move {t} {n} to the left",
    "make it more cinematic", "scale {t} to {n}", "{t} could be replaced by {v}",
    "use image 2 as {v}", "there should be {v} behind {t}", "make the sign say open till late",
    "recolor {t} (vivid:1.3)", "add {v} --ar 16:9", "put [product] beside {t}",
    "give her {v}", "what if {t} was {v}", "let {t} be {v}",
  ]

  private static let targets = [
    "the background", "the woman's jacket", "her hair", "the red car on the left", "the sky",
    "the logo", "the two dogs", "this sign", "Kenji's bicycle", "the photo", "the face", "it",
    "the table in the corner", "my shirt", "the bottle and the glass", "the café's façade",
    "the 🙂 sticker",
  ]

  private static let values = [
    "a quiet beach", "dark green", "a vintage lamp from Oslo", "black and white", "snow",
    "3 paper lanterns", "something nicer", "a red brick wall", "blonde", "the hat from image 3",
  ]

  private static let quotes = [
    "\"OPEN LATE\"", "“Keep out, please change nothing”", "'Été 2026'", "\"should be removed\"",
    "「新品」", "\"--ar 1:1 [x]\"",
  ]

  private static let numbers = ["30%", "2.5 cm", "12", "one third"]

  private static let preservations = [
    "keep the face unchanged", "do not change the logo", "keep everything else the same",
    "the pose must stay the same", "leave the rest as is", "preserve her expression",
    "while keeping the lighting", "without altering the text", "keep it exactly as in image 1",
    "only the sky changes", "keep the others",
  ]

  private static let tails = [
    "cinematic lighting, 8k", "aspect ratio 4:3", "thanks", "no text",
    "see https://example.com/a?b=1",
    "in the style of a woodcut", "photorealistic",
  ]
}
