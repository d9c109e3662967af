/// One clause of a prompt; the clauses of a prompt tile its text.
///
/// Every range counts UTF-8 bytes of the prompt and is half-open.
package struct Clause: Sendable, Equatable {
  package var kind: ClauseKind
  /// The tile: begins where the clause before ends; holds separators and white space too.
  package var range: Range<Int>
  /// The tile without leading conjunction, list marker, surrounding white space and final mark.
  package var content: Range<Int>
  /// How many bytes of the content are courtesy and small talk before what is said ("ok so ").
  package var talkLength = 0
  /// Index of the sentence in `Prompt.sentences` that the clause belongs to.
  package var sentence: Int
  /// Set on changes.
  package var operation: EditOperation?
  /// The words that command the edit ("replace", "get rid of", "should be changed").
  package var verb: Range<Int>?
  /// What is edited, or kept: one range for each distinct thing that the clause names.
  package var targets: [Range<Int>] = []
  /// The kinds of `targets`, in the same order; `.object` where the lexicon does not say.
  package var targetKinds: [SubjectKind] = []
  /// What the target becomes ("a beach" in "Change the background to a beach").
  package var value: Range<Int>?
  /// Where the edit applies ("in the upper-right corner").
  package var scope: Range<Int>?
  /// Holds "only", "in the same pose" or their kind: a preservation inside the change itself.
  package var isExclusive = false
  /// Says of a thing what ought to become of it, as no command does ("the sky should be blue");
  /// told where the verb of a command comes first.
  package var isStated = false
  /// Hangs on the change before it ("while keeping …", "without touching …").
  package var isAttached = false
  /// Leaves out its verb and borrows that of the change before it ("and the hat to red").
  package var isElliptic = false
  /// Refers back with "it", "them", "this" to something another clause names.
  package var isAnaphoric = false
  /// Speaks of all other things ("remove everything except the tree").
  package var namesRest = false
  /// Heads a list or section ("# Changes") and says nothing beside it.
  package var isHeading = false
  /// Stands under a heading that says that it stays.
  package var isHeaded = false
  /// How many edits the clause asks for: 0 unless it is a change.
  package var changes = 0

  package init(kind: ClauseKind, range: Range<Int>, content: Range<Int>, sentence: Int) {
    self.kind = kind
    self.range = range
    self.content = content
    self.sentence = sentence
  }
}
