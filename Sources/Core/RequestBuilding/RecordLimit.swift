/// How much of a record is read at most, in bytes, so that what it takes in memory is bounded.
package enum RecordLimit {
  /// A prompt: far more than an image model's context holds.
  package static let prompt = 4 << 20
  /// A record in JSON: the escapes of a prompt may make it six times as long.
  package static let record = 32 << 20
  /// An array of records, understood as a whole: values take some sixty times the bytes of their
  /// text where they are single digits, twenty times where they are records.
  package static let array = 16 << 20
}
