import JSONValues

/// One input field of a model, as the model's schema states it.
package struct ModelField: Sendable, Equatable {
  /// The JSON type of the field's value.
  package enum Kind: String, Sendable, CaseIterable {
    case string, integer, boolean
    /// A list of image addresses.
    case imageList = "image-list"
    /// One image address, which a record gives as a list of one.
    case image
  }

  /// The record's name for the field.
  package let name: String
  /// The name in the request body, where it differs (`images` for `image_urls`).
  package let wireName: String
  /// What a value has to be before anything else is asked of it.
  package let kind: Kind
  /// Whether the API refuses a request without it.
  package let isRequired: Bool
  /// The values the schema accepts; empty where any value of the kind is.
  package let allowed: [JSONValue]
  /// Inclusive bounds of an integer's value, or of a list's length.
  package let bounds: ClosedRange<Int>?
  /// Texts in lower case that ask for what leaving the field out does; accepted, and not sent.
  package let omitted: [String]
  /// What the API uses where the field is left out.
  package let defaultValue: JSONValue?
  /// Other names that documents give the field; accepted on input, never sent.
  package let aliases: [String]
  /// Names that other APIs give the field; refused, with the right one named.
  package let misnomers: [String]
  /// Wrong spellings of allowed values and what they surely mean (`jpg`: `jpeg`).
  package let spellings: [String: String]
  /// Whether another value than the default changes what a picture costs.
  package let changesPrice: Bool
  /// One line for `peel models ID`.
  package let summary: String

  /// A field as the model's file describes it.
  package init(
    name: String, wireName: String, kind: Kind, isRequired: Bool = false,
    allowed: [JSONValue] = [], bounds: ClosedRange<Int>? = nil, omitted: [String] = [],
    defaultValue: JSONValue? = nil, aliases: [String] = [], misnomers: [String] = [],
    spellings: [String: String] = [:],
    changesPrice: Bool = false,
    summary: String
  ) {
    self.name = name
    self.wireName = wireName
    self.kind = kind
    self.isRequired = isRequired
    self.allowed = allowed
    self.bounds = bounds
    self.omitted = omitted
    self.defaultValue = defaultValue
    self.aliases = aliases
    self.misnomers = misnomers
    self.spellings = spellings
    self.changesPrice = changesPrice
    self.summary = summary
  }
}

extension ModelField.Kind {
  /// Whether it holds image addresses.
  package var isImages: Bool { self == .imageList || self == .image }
}

extension ModelField {
  /// Whether the value asks for no more than leaving the field out does.
  package func isOmitted(_ value: JSONValue) -> Bool {
    guard !omitted.isEmpty, let text = value.string?.lowercased() else { return false }
    return omitted.contains(text)
  }
}
