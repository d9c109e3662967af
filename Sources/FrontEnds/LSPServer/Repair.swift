import DocumentReading
import JSONValues
import Linting
import RequestBuilding

/// A repair as edits of the document that holds the prompt.
struct Repair {
  let edits: [FileEdit]
  /// What a text has no place for, to be said in the title; empty for records.
  let remark: String

  /// Takes a fix as it stands; `nil` where nothing is left to edit.
  init?(of prompt: DocumentPrompt, by fix: Fix, in record: Record) {
    if let edits = prompt.edits(of: fix, in: record) {
      self.init(edits, unplaced: [])
      return
    }
    let words = Fix(
      applicability: fix.applicability, title: fix.title,
      edits: fix.edits.filter { $0.field == "prompt" })
    self.init(
      prompt.edits(of: words, in: record) ?? [],
      unplaced: fix.edits.filter { $0.field != "prompt" }.map { "\($0.field): \($0.text)" })
  }

  /// Takes what a rewrite made of the record; `nil` where nothing is left to edit.
  init?(of prompt: DocumentPrompt, from record: Record, to other: Record) {
    if let edits = prompt.edits(from: record, to: other) {
      self.init(edits, unplaced: [])
      return
    }
    var worded = record
    worded.prompt = other.prompt
    let fields = other.fields.members.filter { record.fields[$0.name] != $0.value }
    self.init(
      prompt.edits(from: record, to: worded) ?? [],
      unplaced: fields.map { "\($0.name): \($0.value.fieldText)" })
  }

  private init?(_ edits: [FileEdit], unplaced fields: [String]) {
    guard !edits.isEmpty else { return nil }
    self.edits = edits
    remark =
      fields.isEmpty ? "" : "; the request then needs " + fields.joined(separator: ", ")
  }
}
