import Linting
import PromptParsing

/// A thing that a pass made or altered.
struct MadeThing: Equatable {
  /// As a keep list says it.
  let name: String
  /// In the singular.
  private let thing: ThingName
  /// What the noun names.
  private let kind: SubjectKind?

  init(name: String, thing: ThingName, lexicon: Lexicon) {
    self.name = name
    self.thing = thing.singular(by: lexicon)
    kind = lexicon.entry(self.thing.head)?.kind
  }

  /// Whether it cannot stay as it is where that thing is edited: both may be the same, or one may
  /// be a part of the other.
  func isTouched(by edited: MadeThing) -> Bool {
    guard !thing.head.isEmpty, !edited.thing.head.isEmpty else { return false }
    return thing.mayBe(edited.thing) || owns(edited) || edited.owns(self)
  }

  /// Whether it may be the one whose part a pronoun speaks of; a noun that no list holds names a
  /// thing.
  func isMeant(by pronoun: OwnerWord) -> Bool {
    pronoun.mayMean(thing.head, of: kind ?? .object)
  }

  /// "The squirrel" owns "the color of the squirrel's tail"; "the right candle" does not own "the
  /// color of the left candle".
  private func owns(_ other: MadeThing) -> Bool {
    let (modifiers, owners) = (thing.modifiers, other.thing.owners)
    guard owners.contains(thing.head) else { return false }
    return modifiers.isEmpty || owners == [thing.head] || !modifiers.isDisjoint(with: owners)
  }
}
