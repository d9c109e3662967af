import JSONValues

extension JSONObject {
  /// What became of a request whose call was taken back, in a line; `nil` where none was sent.
  var outcomeOfRequest: String? {
    guard let id = self["execution"]?["request_id"]?.string else { return nil }
    let outcome = self["error"]?["message"]?.string ?? "the request \(id) is done"
    return "a call was taken back: \(outcome); peel jobs lists the request, and "
      + "get_result or peel result \(id) fetches what comes of it"
  }
}
