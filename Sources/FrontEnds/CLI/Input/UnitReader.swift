import JSONValues
import PeelKit
import Reporting
import RequestBuilding

/// Makes records of units, with the fields that options give on top.
struct UnitReader: Sendable {
  /// Why a unit is no record, and which one it was.
  struct Refusal: Error {
    let id: JSONValue?
    let failure: Failure
  }

  let reader: RecordReader
  let fields: [Field]
  /// Of the pictures that `--image` names, in order.
  private let sizes: [ImageSize]

  /// A record with what its unit says of its looks.
  struct Given {
    let record: Record
    /// The names of its members as they were written, in their order.
    let names: [String]
  }

  /// A field given as an option.
  struct Field: Sendable {
    let option: String
    let text: String
  }

  /// Checks the texts of the fields once, because they are the command line's, not the record's.
  init(
    _ reader: RecordReader, _ invocation: Invocation, in surroundings: Surroundings
  ) throws(Failure) {
    self.reader = reader
    self.fields = invocation.fields.map { Field(option: $0.name, text: $0.value ?? "true") }
    do throws(RecordError) {
      var probe = Record(prompt: "probe")
      for field in self.fields { try reader.apply(field.option, field.text, to: &probe) }
    } catch {
      throw Failure(error)
    }
    let paths = invocation.texts("image")
    sizes = paths.isEmpty ? [] : try ImageFiles(surroundings).sizes(of: paths)
  }

  /// The record that a unit states.
  func record(of unit: InputUnit) -> Result<Given, Refusal> {
    var id: JSONValue?
    do throws(Failure) {
      let value = try value(of: unit)
      if case .string? = value["id"] { id = value["id"] }
      if case .integer? = value["id"] { id = value["id"] }
      let names = value.object?.members.map(\.name) ?? []
      return .success(Given(record: try record(of: value, in: unit), names: names))
    } catch {
      return .failure(Refusal(id: id ?? statedID(of: unit), failure: error))
    }
  }

  /// The id in what is refused as JSON, so that its sender knows it.
  private func statedID(of unit: InputUnit) -> JSONValue? {
    if case .json(let bytes) = unit.content { StatedID.value(in: bytes) } else { nil }
  }

  private func value(of unit: InputUnit) throws(Failure) -> JSONValue {
    switch unit.content {
    case .text(let bytes):
      let text = try RecordText.decoded(bytes, offset: unit.offset)
      return .object(["prompt": .string(text)])
    case .json(let bytes):
      return try RecordText.parsed(bytes, offset: unit.offset, linesBefore: unit.linesBefore)
    case .element(let value, _): return value
    case .unreadable(let failure): throw failure
    }
  }

  private func record(of value: JSONValue, in unit: InputUnit) throws(Failure) -> Record {
    var record = try filledRecord(value, in: unit)
    if !sizes.isEmpty { try addSizes(to: &record, in: unit) }
    try Peel.checkLength(of: record)
    return record
  }

  private func addSizes(to record: inout Record, in unit: InputUnit) throws(Failure) {
    let start = unit.place.map { "\($0): " } ?? ""
    guard record.imageSizes.isEmpty else {
      throw Failure(
        .conflictingFields, "\(start)the record has `image_sizes`, and --image gives them too",
        hint: "leave one of them out")
    }
    guard sizes.count <= record.imageCount else {
      throw Failure(
        .missingImageURLs,
        "\(start)--image names \(sizes.count == 1 ? "1 file" : "\(sizes.count) files"), and the "
          + "record has \(record.imageCount) in `image_urls`",
        hint: "Peel uploads nothing, --image only reads sizes: add every image's public address "
          + "(--image-url URL), from where the API fetches it")
    }
    record.imageSizes = sizes
  }

  private func filledRecord(_ value: JSONValue, in unit: InputUnit) throws(Failure) -> Record {
    do throws(RecordError) {
      var record = try reader.record(from: value)
      for field in fields { try reader.apply(field.option, field.text, to: &record) }
      return record
    } catch {
      throw Failure(error, place: unit.place)
    }
  }
}
