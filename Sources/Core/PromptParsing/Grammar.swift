/// How a language writes words and orders a clause, as `language.yaml` of its folder says.
package struct Grammar: Sendable, Equatable {
  /// How a word is told from the next.
  package enum Writing: String, Sendable, CaseIterable {
    /// By spaces; endings are part of the word, so each form of it is listed.
    case spaced
    /// By nothing: words are found as the longest that a list holds.
    case joined
    /// By spaces, but particles and endings hang on the word and are listed by themselves.
    case suffixed
  }

  /// Where the verb of a command stands.
  package enum VerbPlace: String, Sendable, CaseIterable {
    case first, last
  }

  /// Which preservations a prompt is told to lead with.
  package enum Leading: String, Sendable, CaseIterable {
    case clauses
    /// Those that are sentences of their own, because commas chain what belongs together.
    case sentences
    case none
  }

  /// A pronoun as it opens a sentence, and as a command is given it; both in lower case.
  package struct ObjectForm: Sendable, Equatable {
    package let subject: String
    package let object: String

    package init(subject: String, object: String) {
      self.subject = subject
      self.object = object
    }
  }

  package let writing: Writing
  package let verb: VerbPlace
  package let leading: Leading
  /// Code points by which the language is known, half-open.
  package let scripts: [Range<Int>]
  /// Code points that count for it only beside enough of its own.
  package let sharedScripts: [Range<Int>]
  /// What a value says that names nothing ("none"), in lower case.
  package let nothing: [String]
  /// What words that open a sentence become behind the verb of a command ("he", "him").
  package let objectForms: [ObjectForm]
  /// `nil` where the orders of a prompt are told apart in other ways, or not at all.
  package let passes: PassForms?

  package init(
    writing: Writing, verb: VerbPlace, leading: Leading, scripts: [Range<Int>],
    sharedScripts: [Range<Int>], nothing: [String] = [],
    objectForms: [ObjectForm] = [], passes: PassForms? = nil
  ) {
    self.writing = writing
    self.verb = verb
    self.leading = leading
    self.scripts = scripts
    self.sharedScripts = sharedScripts
    self.nothing = nothing
    self.objectForms = objectForms
    self.passes = passes
  }

  /// What holds for a folder without `language.yaml`.
  package static let usual = Grammar(
    writing: .spaced, verb: .first, leading: .clauses, scripts: [], sharedScripts: [])

  /// "Him" for "he", which is in lower case; `nil` for what is no such pronoun.
  package func objectForm(of subject: String) -> String? {
    objectForms.first { $0.subject == subject }?.object
  }

  /// Whether particles and position tell the parts of a clause, so that `MarkedReader` reads it.
  package var isMarked: Bool { writing != .spaced }
}
