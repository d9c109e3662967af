import Executing
import JSONValues
import Reporting
import RequestBuilding

/// One entry of a plan's `requests`, as it is to be sent.
struct PlannedCall: Sendable, Equatable {
  let model: String
  var input: JSONObject
  /// US dollars, where a document states the price.
  let usd: Double?
  private(set) var place = PassPlace.only
  /// The request whose picture it edits, where it is a later pass.
  var follows: String?
  /// What a sidecar tells of where the request comes from, beside model and input.
  private(set) var origin = JSONObject()

  /// A call that was made before.
  init(model: String, input: JSONObject) { (self.model, self.input, usd) = (model, input, nil) }

  /// Reads an entry. Only the model is taken from its address: the host that gets the token is
  /// never one that a plan names.
  init(_ entry: JSONValue) throws(Failure) {
    guard let url = entry["url"]?.string, let input = entry["input"]?.object,
      let model = Self.model(in: url)
    else {
      throw Failure(
        .invalidField, "a request of the plan has no input, or no address that names a model",
        hint: "peel plan prints requests as run takes them")
    }
    self.model = model
    self.input = input
    usd = CostEstimate.usd(of: entry)
  }

  /// What a plan wants to be sent, in order; nothing where it failed already.
  static func list(sendableIn plan: JSONObject) throws(Failure) -> [PlannedCall] {
    guard plan["error"] == nil else { return [] }
    var calls: [PlannedCall] = []
    let entries = plan["requests"]?.array ?? []
    for (index, entry) in entries.enumerated() {
      var call = try PlannedCall(entry)
      call.place = PassPlace(number: index + 1, count: entries.count)
      call.origin = origin(of: entry, in: plan)
      call.origin["pass"] = .object([
        "number": .integer(index + 1), "of": .integer(entries.count),
      ])
      calls.append(call)
    }
    return calls
  }

  private static func origin(of entry: JSONValue, in plan: JSONObject) -> JSONObject {
    var prompt = JSONObject()
    prompt["given"] = plan["plan"]?["prompt"]
    prompt["sent"] = entry["input"]?["prompt"]
    var origin: JSONObject = ["prompt": .object(prompt)]
    origin["id"] = plan["id"]
    origin["findings"] = plan["lint"]?["findings"]
    origin["plan"] = plan["plan"]?["hash"]
    origin["cost"] = entry["cost"]
    return origin
  }

  private static func model(in url: String) -> String? {
    guard let path = (try? WebAddress(parsing: url))?.path.utf8 else { return nil }
    let mark = Array("/models/".utf8)
    let start = path.indices.first { path[$0...].starts(with: mark) }
    let model = start.flatMap { String(path[$0...].dropFirst(mark.count)) }
    return model.flatMap { ModelPath.isValid($0) ? $0 : nil }
  }
}
