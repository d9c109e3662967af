import Hashing
import JSONValues
import RequestBuilding

/// Every submit that a sandbox accepted, in order: what somebody counts who wants to prove that
/// nothing was paid for twice.
///
/// It outlives the jobs that the history forgets, so it keeps a few bytes of each.
struct SubmitLedger: Sendable {
  private struct Entry {
    let model: String
    /// The beginning of a SHA-256, which fits into a `String` without memory of its own.
    let inputHash: String
  }

  private var entries: [Entry] = []

  /// Takes the next accepted submit; the first is that of job 1.
  mutating func append(_ job: Job) {
    entries.append(Entry(model: job.model.id, inputHash: Self.hash(of: job.input)))
  }

  /// All submits, with the prompt of those that the history still has.
  func answer(with history: JobHistory) -> JSONObject {
    let requests = entries.enumerated().map { index, entry in
      var request: JSONObject = [
        "request_id": .string(RequestID(number: index + 1).text), "model": .string(entry.model),
        "input_hash": .string(entry.inputHash),
      ]
      if let job = history[index + 1] {
        request["prompt"] = job.input["prompt"]
        request["status"] = .string(job.phase.name)
      }
      return JSONValue.object(request)
    }
    return ["total": .integer(entries.count), "requests": .array(requests)]
  }

  /// The same for the same members in any order: 15 digits of the SHA-256 of the body with its
  /// members sorted by name.
  static func hash(of input: JSONObject) -> String {
    var sorted = JSONObject()
    for member in input.members.sorted(by: { $0.name < $1.name }) {
      sorted[member.name] = member.value
    }
    var bytes: [UInt8] = []
    sorted.write(into: &bytes)
    return String(SHA256.hex(of: bytes).prefix(15))
  }
}
