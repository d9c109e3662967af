import PromptParsing

/// A thing that a clause keeps or changes.
struct NamedThing {
  /// Where the prompt names it.
  let range: Range<Int>
  let kind: SubjectKind
  let name: ThingName
  /// Kept in one look only ("keep the shirt white"), so that it may change in every other way.
  var isLook = false
}
