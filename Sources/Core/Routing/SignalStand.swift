import PromptParsing
import RequestBuilding

/// A signal with what it weighs, and where it was found in a record.
package struct SignalStand: Sendable {
  package let signal: Signal
  /// The evidence that counts most; `nil` where the signal was not found.
  package let found: RouteReason?
}

extension Router {
  /// Every signal that the router knows: those found in the record first, each part by weight.
  package func stands(in record: Record, prompt: Prompt) -> [SignalStand] {
    let reader = SignalReader(
      texts(of: record, prompt: prompt), signals: rules.signals, forms: forms,
      order: order, imageCount: record.imageCount)
    reader.read { _ in true }
    let found = reader.observations
    let stands = rules.signals.map { signal in
      let reasons = found.map(\.reason).filter { $0.signal == signal.id }
      return SignalStand(
        signal: signal, found: reasons.max { $0.weight.magnitude < $1.weight.magnitude })
    }
    return Self.inOrder(stands)
  }

  /// The same with what the words and the images say among them, which is added to the weights.
  package func standsWithImages(in record: Record, prompt: Prompt) -> [SignalStand] {
    let images = ImageEvidence(count: record.imageCount, by: rules.decision).stand
    let words = wordStands(in: texts(of: record, prompt: prompt))
    return Self.inOrder(stands(in: record, prompt: prompt) + words + [images])
  }

  private static func inOrder(_ stands: [SignalStand]) -> [SignalStand] {
    stands.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if (one.found == nil) != (other.found == nil) { return one.found != nil }
      let (weight, rival) = (one.signal.weight.magnitude, other.signal.weight.magnitude)
      return weight == rival ? left.offset < right.offset : weight > rival
    }.map(\.element)
  }
}
