import DocumentReading
import PeelKit
import SystemCalls

/// The rules that hold for a document, with what they said of its prompts before.
///
/// A key stroke in a file of ten thousand records changes one of them: the others are known.
struct Rulebook: Sendable {
  let configuration: Configuration
  let peel: Peel
  /// By what states a prompt.
  private var known: [[UInt8]: PromptOutcome] = [:]

  init(configuration: Configuration, peel: Peel) {
    self.configuration = configuration
    self.peel = peel
  }

  /// Reviews further prompts of a text; those in one part of it are done at the same time.
  mutating func outcomes(
    of prompts: ArraySlice<DocumentPrompt>, in bytes: [UInt8], threads: Int
  ) -> [PromptOutcome] {
    let keys = prompts.map { Self.key(of: $0, in: bytes) }
    let unknown = zip(prompts, keys).filter { known[$0.1] == nil }
    let made = Parallel.map(count: unknown.count, threads: threads) { [peel] index in
      PromptOutcome(of: unknown[index].0, by: peel)
    }
    for (entry, outcome) in zip(unknown, made) { known[entry.1] = outcome }
    return zip(prompts, keys).map { known[$1] ?? PromptOutcome(of: $0, by: peel) }
  }

  /// Forgets all prompts but these.
  mutating func keepOnly(_ prompts: [DocumentPrompt], of bytes: [UInt8]) {
    guard known.count > prompts.count else { return }
    let keys = Set(prompts.map { Self.key(of: $0, in: bytes) })
    known = known.filter { keys.contains($0.key) }
  }

  /// The text alone, or all that the record states.
  private static func key(of prompt: DocumentPrompt, in bytes: [UInt8]) -> [UInt8] {
    switch prompt.content {
    case .text(let text): Array(text.utf8)
    case .record: Array(bytes[prompt.range])
    }
  }
}
