import DocumentReading
import PeelKit

/// What Peel says of one text, as far as it has got.
struct DocumentReview: Sendable {
  /// A prompt of the text with what is said of it.
  struct Entry: Sendable {
    let prompt: DocumentPrompt
    let outcome: PromptOutcome
  }

  let peel: Peel
  let problems: [DocumentProblem]
  private(set) var entries: [Entry] = []
  private let prompts: [DocumentPrompt]
  private let bytes: [UInt8]

  /// Prompts that are reviewed between two looks at what has come.
  private static let stretch = 64

  init(of bytes: [UInt8], kind: DocumentKind?, by peel: Peel) {
    let document = kind.map { Document(bytes, kind: $0) }
    self.peel = peel
    self.bytes = bytes
    prompts = document?.prompts ?? []
    problems = document?.problems ?? []
  }

  /// Goes on to the end, or to the end of a stretch after which it is interrupted: then `false`.
  mutating func finish(
    by rulebook: inout Rulebook, threads: Int, until isInterrupted: () -> Bool
  ) -> Bool {
    while entries.count < prompts.count {
      let next = prompts[entries.count..<min(prompts.count, entries.count + Self.stretch)]
      let outcomes = rulebook.outcomes(of: next, in: bytes, threads: threads)
      entries += zip(next, outcomes).map { Entry(prompt: $0, outcome: $1) }
      if entries.count < prompts.count, isInterrupted() { return false }
    }
    rulebook.keepOnly(prompts, of: bytes)
    return true
  }
}
