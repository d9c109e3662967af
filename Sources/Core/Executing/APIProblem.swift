import JSONValues

/// What the API says went wrong.
package struct APIProblem: Sendable, Equatable {
  /// The HTTP status.
  package let status: Int
  /// The API's own six digits.
  package let code: Int?
  /// The API's words, cleaned for a terminal; empty where it gave none.
  package let message: String
  /// The fields it points at, with what is wrong with each: `seed: must be an integer`.
  package let details: [String]

  /// Takes what is known; the status alone where the body says nothing.
  package init(status: Int, code: Int? = nil, message: String = "", details: [String] = []) {
    self.status = status
    self.code = code
    self.message = message
    self.details = details
  }

  /// Reads the body of a failing answer; every key that the API uses is optional.
  package init(status: Int, body: JSONObject) {
    self.status = status
    code = Self.code(in: body)
    let detail = body["detail"]
    details = (detail?.array ?? []).compactMap(Self.fieldDetail)
    let words = [body["error_message"], body["message"], body["error"], detail]
    message = words.lazy.compactMap { $0.flatMap(Self.words) }.first ?? ""
  }

  /// Where a code is given, the HTTP status that it stands for (422001 is a 422), else the status.
  ///
  /// A status that tells when to come again outweighs the code: a gateway knows no better one.
  var meaning: Int {
    [408, 429, 503].contains(status) ? status : code.map { $0 / 1000 } ?? status
  }

  /// The six digits as number or text; a zero is no error.
  static func code(in body: JSONObject) -> Int? {
    let value = body["error_code"]
    let code = value?.integer ?? value?.string.flatMap { Int($0) }
    return code == 0 ? nil : code
  }

  private static func words(_ value: JSONValue) -> String? {
    let text = value.string ?? value["message"]?.string ?? value["error_message"]?.string
    return text.map(ServerWords.cleaned).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// One entry of a `detail` list: a text, or an object with a place (`loc`, `field`) and words.
  private static func fieldDetail(_ entry: JSONValue) -> String? {
    if let text = entry.string { return ServerWords.cleaned(text) }
    let message = ["msg", "message", "error", "type"].lazy.compactMap { entry[$0]?.string }.first
    let place =
      entry["loc"]?.array?.compactMap { $0.string ?? $0.integer.map(String.init) }
      .filter { $0 != "body" }.joined(separator: ".") ?? entry["field"]?.string
    let parts = [place, message].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : ServerWords.cleaned(parts.joined(separator: ": "))
  }
}

extension APIProblem: CustomStringConvertible {
  package var description: String {
    let number = code.map { "HTTP \(status), code \($0)" } ?? "HTTP \(status)"
    let words = ([message] + details).filter { !$0.isEmpty }.joined(separator: "; ")
    return words.isEmpty ? number : "\(words) (\(number))"
  }
}
