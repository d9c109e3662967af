import Matching
import Synchronization

/// A prompt as it was understood: the facts that rules select and judge.
///
/// All offsets count UTF-8 bytes of `text`.
package struct Prompt: Sendable {
  package let text: String
  package let bytes: [UInt8]
  package let language: Language
  /// In order, without overlap.
  package let masks: [Mask]
  /// `bytes` with the content of every mask overwritten by `Prompt.filler`, so of equal length:
  /// what patterns match against. Delimiters of quotes stay.
  package let masked: [UInt8]
  /// Sentences and list items; they tile the text.
  package let sentences: [Range<Int>]
  /// In order; they tile the text.
  package let clauses: [Clause]

  /// The kinds of thing that the prompt names anywhere outside its masks.
  package let subjects: Set<SubjectKind>

  /// The number of distinct edits asked for; stored, because rules ask for it clause by clause.
  package let changes: Int

  /// Where the first clause that names or describes a thing ends; a lone word is an exclamation.
  package let firstNaming: Int

  /// What its masked text holds, once it was looked through.
  private let gates = KeptGate()

  /// The words, numbers and marks that the facts were read from.
  let tokens: [Token]

  /// ASCII SUB, which no prompt carries and no word class matches.
  package static let filler: UInt8 = 0x1A
}

extension Prompt {
  /// Tells which patterns the masked text may match; made once for those who go by one index.
  package func gate(_ literals: LiteralIndex?) -> TextGate {
    guard let literals else { return TextGate(masked, nil) }
    if let gate = gates.gate.load(), gate.goes(by: literals) { return gate }
    let gate = TextGate(masked, literals)
    _ = gates.gate.storeIfNil(gate)
    return gate
  }

  /// Shared by the copies of a prompt.
  private final class KeptGate: Sendable {
    let gate = AtomicLazyReference<TextGate>()
  }
}
