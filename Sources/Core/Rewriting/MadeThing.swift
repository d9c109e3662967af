import Linting
import PromptParsing

/// A thing that a pass made or altered.
struct MadeThing: Equatable {
  /// As a keep list says it.
  let name: String
  private let head: String
  private let modifiers: Set<String>
  private let owners: Set<String>

  init(name: String, thing: ThingName) {
    self.name = name
    head = Self.singular(thing.head)
    modifiers = Set(thing.modifiers.map(Self.singular))
    owners = Set(thing.owners.map(Self.singular))
  }

  /// Whether it cannot stay as it is where that thing is edited: both may be the same, or one may
  /// be a part of the other.
  func isTouched(by edited: MadeThing) -> Bool {
    guard !head.isEmpty, !edited.head.isEmpty else { return false }
    return mayBe(edited) || owns(edited) || edited.owns(self)
  }

  /// Whether it may be the one whose part a pronoun speaks of.
  func isMeant(by pronoun: OwnerWord) -> Bool {
    owners.isEmpty && pronoun.nouns.contains { Self.singular($0) == head }
  }

  private func mayBe(_ other: MadeThing) -> Bool {
    head == other.head
      && (modifiers.isSubset(of: other.modifiers) || other.modifiers.isSubset(of: modifiers))
      && (owners.isSubset(of: other.owners) || other.owners.isSubset(of: owners))
  }

  /// "The squirrel" owns "the color of the squirrel's tail"; "the right candle" does not own "the
  /// color of the left candle".
  private func owns(_ other: MadeThing) -> Bool {
    guard other.owners.contains(head) else { return false }
    return modifiers.isEmpty || other.owners == [head] || !modifiers.isDisjoint(with: other.owners)
  }

  private static func singular(_ word: String) -> String {
    let bare = word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    return bare.hasSuffix("s") && bare.utf8.count > 3 && !bare.hasSuffix("ss")
      ? String(bare.dropLast()) : bare
  }
}
