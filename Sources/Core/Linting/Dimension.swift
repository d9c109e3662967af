/// The aspect of a prompt that a rule judges; the score is broken down by it.
package enum Dimension: String, Sendable, CaseIterable {
  case preservation, voice, scope, focus, framing, text, parameters
}
