import JSONValues

extension JSONObject {
  /// The result as both eras take it: what the older one does not know it goes by.
  ///
  /// `isLasting` marks what stays the same as long as the server runs.
  func asResult(isLasting: Bool = false) -> JSONObject {
    var result = self
    result["resultType"] = .string("complete")
    if isLasting {
      // Short, because another start of the server may bring other rules.
      result["ttlMs"] = .integer(300_000)
      result["cacheScope"] = .string("private")
    }
    result["_meta"] = .object([ProtocolEra.key("serverInfo"): .object(ServerFacts.brief)])
    return result
  }

  /// The result of a tool: the output object, and the same as text.
  static func toolResult(_ given: JSONObject) -> JSONObject {
    let answer = ToolHints.worded(given)
    var text: [UInt8] = []
    answer.write(into: &text)
    let block: JSONObject = [
      "type": .string("text"), "text": .string(String(decoding: text, as: UTF8.self)),
    ]
    let result: JSONObject = [
      "content": .array([.object(block)]), "structuredContent": .object(answer),
      "isError": .bool(answer["ok"] != .bool(true)),
    ]
    return result.asResult()
  }
}
