import Matching
import Synchronization

/// A prompt as it was understood: the facts that rules select and judge.
///
/// All offsets count UTF-8 bytes of `text`. An object, because everything that reads a prompt holds
/// it: a copy of a value with so many parts would count each of them up.
package final class Prompt: Sendable {
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
  package let subjects: SubjectKinds

  /// The number of distinct edits asked for; stored, because rules ask for it clause by clause.
  package let changes: Int

  /// Where the first clause that names or describes a thing ends; a lone word is an exclamation.
  package let firstNaming: Int

  /// Where the last clause that asks for a change begins; -1 where none does. Stored, because
  /// passes ask for it clause by clause.
  package let lastChange: Int

  /// What its masked text holds, once it was looked through.
  private let keptGate = AtomicLazyReference<TextGate>()

  /// All its words, once one was asked for.
  let keptWords = AtomicLazyReference<KeptWords>()

  /// The words, numbers and marks that the facts were read from.
  let tokens: [Token]

  /// Takes what was understood.
  init(
    text: String, bytes: [UInt8], language: Language, masks: [Mask], masked: [UInt8],
    sentences: [Range<Int>], clauses: [Clause], subjects: SubjectKinds, changes: Int,
    firstNaming: Int, lastChange: Int, tokens: [Token]
  ) {
    self.text = text
    self.bytes = bytes
    self.language = language
    self.masks = masks
    self.masked = masked
    self.sentences = sentences
    self.clauses = clauses
    self.subjects = subjects
    self.changes = changes
    self.firstNaming = firstNaming
    self.lastChange = lastChange
    self.tokens = tokens
  }

  /// ASCII SUB, which no prompt carries and no word class matches.
  package static let filler: UInt8 = 0x1A
}

extension Prompt {
  /// Tells which patterns the masked text may match; made once for those who go by one index.
  package func gate(_ literals: LiteralIndex?) -> TextGate {
    guard let literals else { return TextGate(masked, nil) }
    if let gate = keptGate.load(), gate.goes(by: literals) { return gate }
    let gate = TextGate(masked, literals)
    _ = keptGate.storeIfNil(gate)
    return gate
  }
}
