import Matching
import PromptParsing

/// A text of a record that routing reads.
final class RoutingText: Sendable {
  /// The record's field, `intent` or `prompt`.
  let field: String
  let prompt: Prompt
  /// What the weight of a signal found in it is multiplied by.
  let factor: Double
  /// The models that it names.
  let mentions: [ModelMention]
  /// Where it tells input images apart by number; read only where several are given.
  let numberedImages: [Range<Int>]
  /// What patterns match against: the prompt's masked text with spaces in the place of those names,
  /// so that "nano banana pro: a heron" opens with a heron.
  let masked: [UInt8]

  init(
    field: String, prompt: Prompt, factor: Double, mentions: [ModelMention],
    numberedImages: [Range<Int>]
  ) {
    self.numberedImages = numberedImages
    self.field = field
    self.prompt = prompt
    self.factor = factor
    self.mentions = mentions
    var masked = prompt.masked
    for mention in mentions {
      for index in mention.range { masked[index] = UInt8(ascii: " ") }
    }
    self.masked = masked
  }

  /// Tells which patterns `masked` may match.
  func gate(_ literals: LiteralIndex?) -> TextGate {
    mentions.isEmpty ? prompt.gate(literals) : TextGate(masked, literals)
  }

  /// A reason that stands at that place of the text.
  func reason(_ signal: String, at range: Range<Int>, weight: Double) -> RouteReason {
    RouteReason(
      signal: signal, evidence: prompt.text(in: range), field: field, range: range, weight: weight)
  }
}
