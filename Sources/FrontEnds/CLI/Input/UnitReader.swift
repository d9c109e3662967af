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

  /// A field given as an option.
  struct Field: Sendable {
    let option: String
    let text: String
  }

  /// The longest prompt that is read, in bytes: far more than an image model's context holds.
  static let promptLimit = 4 << 20

  /// Checks the texts of the fields once, because they are the command line's, not the record's.
  init(_ reader: RecordReader, fields: [Invocation.Given]) throws(Failure) {
    self.reader = reader
    self.fields = fields.map { Field(option: $0.name, text: $0.value ?? "true") }
    do throws(RecordError) {
      var probe = Record(prompt: "probe")
      for field in self.fields { try reader.apply(field.option, field.text, to: &probe) }
    } catch {
      throw Failure(error)
    }
  }

  /// The record that a unit states.
  func record(of unit: InputUnit) -> Result<Record, Refusal> {
    var id: JSONValue?
    do throws(Failure) {
      let value = try value(of: unit)
      if case .string? = value["id"] { id = value["id"] }
      if case .integer? = value["id"] { id = value["id"] }
      return .success(try record(of: value, in: unit))
    } catch {
      return .failure(Refusal(id: id, failure: error))
    }
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
    let record = try filledRecord(value, in: unit)
    let length = record.prompt.utf8.count
    guard length <= Self.promptLimit else {
      throw Failure(
        .inputTooLarge,
        "the prompt has \(length) bytes; Peel reads prompts of up to \(Self.promptLimit)")
    }
    return record
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
