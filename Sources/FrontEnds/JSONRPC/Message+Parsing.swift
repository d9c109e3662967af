import JSONValues

extension Message {
  /// Reads a message, or says what to answer instead.
  package init(parsing bytes: [UInt8]) throws(MessageRefusal) {
    let json: JSONValue
    do throws(JSONSyntaxError) {
      json = try JSONValue(parsing: LoneSurrogates.replaced(in: bytes))
    } catch {
      throw MessageRefusal(id: nil, .parseError(error.description))
    }
    guard let object = json.object else {
      throw MessageRefusal(
        id: nil,
        .invalidRequest(json.array == nil ? "a message is an object" : "batches are not taken"))
    }
    self = try Message(object)
  }

  private init(_ object: JSONObject) throws(MessageRefusal) {
    let id = MessageID(object["id"])
    guard object["jsonrpc"] == .string("2.0") else {
      throw MessageRefusal(id: id, .invalidRequest("`jsonrpc` has to be \"2.0\""))
    }
    guard id != nil || object["id"] == nil || object["error"] != nil else {
      throw MessageRefusal(id: nil, .invalidRequest("`id` has to be a text or a whole number"))
    }
    if let method = object["method"] {
      let call = try Self.call(method, object["params"], id)
      self = id.map { .request(id: $0, call) } ?? .notification(call)
    } else if let id, let result = object["result"] {
      self = .result(id: id, result)
    } else if let error = object["error"].flatMap(ResponseError.init(_:)) {
      self = .error(id: id, error)
    } else {
      throw MessageRefusal(id: id, .invalidRequest("there is no `method`"))
    }
  }

  private static func call(
    _ method: JSONValue, _ parameters: JSONValue?, _ id: MessageID?
  ) throws(MessageRefusal) -> MessageCall {
    guard let name = method.string else {
      throw MessageRefusal(id: id, .invalidRequest("`method` has to be a text"))
    }
    switch parameters {
    case nil, .null: return MessageCall(name)
    case .object(let object): return MessageCall(name, object)
    default: throw MessageRefusal(id: id, .invalidParameters("`params` has to be an object"))
    }
  }
}
