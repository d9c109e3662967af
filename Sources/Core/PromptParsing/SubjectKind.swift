/// The kind of thing that a noun names; keep lists and conflicts go by it. The last three are sides
/// of a thing of which only the keep lists speak.
package enum SubjectKind: String, Sendable, CaseIterable {
  case person, face, expression, hair, pose, clothing, animal, product, vehicle, building
  case background, sky, lighting, text, logo, style, composition, color, image, object
  case font, size, position

  /// Whether nouns name things of the kind.
  package var isNamed: Bool { ![.font, .size, .position].contains(self) }
}
