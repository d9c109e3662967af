/// The kind of thing that a noun names; keep lists and conflicts go by it.
package enum SubjectKind: String, Sendable, CaseIterable {
  case person, face, expression, hair, pose, clothing, animal, product, vehicle, building
  case background, sky, lighting, text, logo, style, composition, color, image, object
}
