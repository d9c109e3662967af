import JSONValues
import RequestBuilding

/// The requests that a rule judges; `nil` and an empty list narrow nothing.
package struct RequestScope: Sendable, Equatable {
  /// How many images the record brings; one that does not say, because its images may still come,
  /// is in no range.
  package let images: ClosedRange<Int>?
  /// All of them have to hold.
  package let fields: [FieldCondition]

  package init(images: ClosedRange<Int>? = nil, fields: [FieldCondition] = []) {
    self.images = images
    self.fields = fields
  }

  /// Every request.
  package static let all = RequestScope()

  func covers(_ record: Record) -> Bool {
    if let images {
      guard let given = record.fields["image_urls"], given != .null,
        images.contains(record.imageCount)
      else { return false }
    }
    return fields.allSatisfy { $0.holds(for: record) }
  }
}
