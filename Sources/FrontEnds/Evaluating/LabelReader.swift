import JSONValues
import PromptParsing
import RequestBuilding

/// Reads a line of labelled JSON Lines, in this project's form or that of the corpus.
struct LabelReader {
  let records: RecordReader
  /// The ids of all rules, each of which may be a label.
  let rules: Set<String>

  /// Keys that are there for people.
  private static let remarks: Set = ["id", "note", "why", "n"]
  private static let labels: Set = [
    "lang", "source", "hard", "prompt", "intent", "n_images", "params", "task", "changes",
    "n_changes",
    "preservation", "model", "sibling",
  ]

  /// The prompt and labels of one line; `place` names it in errors.
  func prompt(in line: [UInt8], place: String) throws(LabelError) -> LabelledPrompt {
    let object = try object(in: line, place: place)
    var judged: [String: Bool] = [:]
    for member in object.members where !Self.remarks.contains(member.name) {
      if Self.labels.contains(member.name) { continue }
      try check(member.name, place: place)
      guard let isFlawed = member.value.bool else {
        throw .badLine(place: place, problem: "“\(member.name)” is neither true nor false")
      }
      judged[member.name] = isFlawed
    }
    return LabelledPrompt(
      place: place, language: object["lang"]?.string ?? "",
      record: try record(in: object, place: place), task: try task(in: object, place: place),
      changes: (object["changes"] ?? object["n_changes"])?.integer,
      preservation: try preservation(in: object, place: place), rules: judged,
      model: object["model"]?.string, sibling: sibling(in: object),
      isHard: object["hard"]?.bool ?? false,
      isHeld: place.split(separator: "/").contains("held"))
  }

  private func object(in line: [UInt8], place: String) throws(LabelError) -> JSONObject {
    do throws(JSONSyntaxError) {
      if let object = try JSONValue(parsing: line).object { return object }
    } catch {
      throw .badLine(place: place, problem: "no JSON: \(error)")
    }
    throw .badLine(place: place, problem: "no JSON object")
  }

  private func check(_ name: String, place: String) throws(LabelError) {
    guard !rules.contains(name) else { return }
    let known = (rules.union(Self.labels).union(Self.remarks)).sorted()
    let hint = NearestName.to(name, among: known).map { "; did you mean \($0)?" } ?? ""
    throw .badLine(place: place, problem: "“\(name)” is neither a label nor a rule\(hint)")
  }

  /// The record as it would reach Peel: images stand behind addresses that nobody opens.
  private func record(in object: JSONObject, place: String) throws(LabelError) -> Record {
    var fields = object["params"]?.object ?? [:]
    fields["prompt"] = object["prompt"] ?? object["intent"]
    if let count = object["n_images"]?.integer, count > 0, fields["image_urls"] == nil {
      fields["image_urls"] = .array(
        (1...count).map { .string("https://example.com/\($0).jpg") })
    }
    do throws(RecordError) {
      return try records.record(from: .object(fields))
    } catch {
      throw .badLine(place: place, problem: "\(error)")
    }
  }

  private func task(
    in object: JSONObject, place: String
  ) throws(LabelError) -> LabelledPrompt.TaskLabel {
    guard let value = object["task"] else { return .unjudged }
    if value == .null { return .unknown }
    let name = value.string == "t2i" ? ImageTask.textToImage.rawValue : value.string ?? ""
    if let task = ImageTask(rawValue: name) { return .known(task) }
    throw .badLine(place: place, problem: "“task” is neither edit nor text-to-image nor null")
  }

  private func preservation(
    in object: JSONObject, place: String
  ) throws(LabelError) -> PreservationPlace? {
    guard let value = object["preservation"] else { return nil }
    if let known = value.string.flatMap(PreservationPlace.init(rawValue:)) { return known }
    throw .badLine(
      place: place, problem: "“preservation” is none of none, first, last, inline, mixed")
  }

  private func sibling(in object: JSONObject) -> LabelledPrompt.SiblingLabel {
    guard let value = object["sibling"] else { return .unjudged }
    return value.string.map { .model($0) } ?? .none
  }
}
