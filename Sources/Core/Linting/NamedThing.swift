import PromptParsing

/// A thing that a clause keeps or changes.
struct NamedThing {
  /// Where the prompt names it.
  let range: Range<Int>
  let kind: SubjectKind
  let name: ThingName
}
