import JSONValues
import Reporting

extension JSONObject {
  /// What became of what a run sent, in a line for where its answer reached nobody; `nil` where
  /// nothing was sent, and where a question can be asked again.
  var outcomeOfRequest: String? {
    guard self["command"] == .string("run"), mayBePaid else { return nil }
    let outcome: String
    if let failure = Failure(self["error"]) {
      outcome = "\(failure.message); \(failure.hint)"
    } else {
      outcome = "it is \(self["execution"]?["state"]?.string ?? "sent"), peel result fetches it"
    }
    let requests = requestIDs.isEmpty ? "a request" : requestIDs.joined(separator: ", ")
    return "no client took the answer about \(requests), which peel jobs lists: \(outcome)"
  }

  /// Whether there is a request, or nobody knows.
  private var mayBePaid: Bool {
    self["execution"] != nil || Failure(self["error"])?.code == .unknownState
  }

  /// One a pass.
  private var requestIDs: [String] {
    let passes = self["execution"]?["passes"]?.array ?? [self["execution"] ?? .null]
    return passes.compactMap { $0["request_id"]?.string }
  }
}
