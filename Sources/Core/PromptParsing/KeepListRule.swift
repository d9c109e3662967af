/// What to keep when a kind of edit says nothing of it; rows are tried in order.
package struct KeepListRule: Sendable, Equatable {
  /// One thing worth keeping.
  package struct Part: Sendable, Equatable {
    /// The kinds that the text names; an edit of one of them drops the part.
    package let kinds: [SubjectKind]
    package let text: String
    /// The same where the parts before it are dropped, so that nothing lends it an article.
    package let alone: String?

    package init(kinds: [SubjectKind], text: String, alone: String? = nil) {
      self.kinds = kinds
      self.text = text
      self.alone = alone
    }
  }

  /// Where an edit puts what is there already.
  package enum Placing: String, Sendable, CaseIterable {
    /// Somewhere else in the same picture: "put the cat on the sofa".
    case within
    /// In surroundings that the picture does not show yet: "put the cat on a beach".
    case elsewhere
  }

  /// The row applies to these operations; empty means any.
  package let operations: [EditOperation]
  /// The row applies when the first target is of these kinds; empty means any.
  package let targets: [SubjectKind]
  /// The row applies when the prompt names a subject of these kinds; empty means any.
  package let subjects: [SubjectKind]
  /// The row applies when the target becomes a thing of these kinds; empty means any.
  package let becoming: [SubjectKind]
  /// The row applies when the edit puts a known thing there; `nil` means any edit.
  package let placing: Placing?
  /// The row applies when the edit touches a side of these kinds; empty means any.
  package let touching: [SubjectKind]
  /// The row applies when the edit names one of these words, in lower case; empty means any.
  package internal(set) var naming: [String]
  /// One edit that the row applies to settles it for all edits of the prompt.
  package let prevails: Bool
  package let parts: [Part]

  package init(
    operations: [EditOperation] = [], targets: [SubjectKind] = [], subjects: [SubjectKind] = [],
    becoming: [SubjectKind] = [], placing: Placing? = nil, touching: [SubjectKind] = [],
    naming: [String] = [], prevails: Bool = false, parts: [Part]
  ) {
    self.operations = operations
    self.targets = targets
    self.subjects = subjects
    self.becoming = becoming
    self.placing = placing
    self.touching = touching
    self.naming = naming
    self.prevails = prevails
    self.parts = parts
  }
}
