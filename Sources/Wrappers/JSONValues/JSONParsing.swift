import CJSON

extension JSONValue {
  /// Parses a whole text as one JSON value, of any type, by RFC 8259.
  ///
  /// Refused beside bad syntax: a byte-order mark, invalid UTF-8, lone surrogates, a name that
  /// occurs twice in an object or holds NUL, integers beyond 64 bits, numbers beyond a double, and
  /// nesting deeper than 2,048.
  package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw JSONSyntaxError(at: 0, of: bytes, message: "a byte-order mark stands before the JSON")
    }
    if let value = PlainJSON.value(of: bytes) {
      self = value
      return
    }
    Self.seedHashing
    var error = json_error_t()
    let value = unsafe bytes.withUnsafeBytes { buffer -> JSONValue? in
      let flags = JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL
      let text = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let root = unsafe json_loadb(text, buffer.count, Int(flags), &error)
      guard let root = unsafe root else { return nil }
      defer { unsafe json_decref(root) }
      return unsafe JSONValue(copying: root)
    }
    guard let value else { throw JSONSyntaxError(error, in: bytes) }
    self = value
  }

  /// Seeds Jansson's hash tables from Swift's own seed, which saves it opening `/dev/urandom`.
  private static let seedHashing: Void = json_object_seed(
    Int(bitPattern: UInt(bitPattern: Hasher().finalize()) | 1))

  /// Copies Jansson's tree, whose depth its parser has bounded.
  fileprivate init(copying node: UnsafeMutablePointer<json_t>) {
    switch unsafe node.pointee.type {
    case JSON_TRUE: self = .bool(true)
    case JSON_FALSE: self = .bool(false)
    case JSON_INTEGER: self = unsafe .integer(Int(json_integer_value(node)))
    case JSON_REAL: self = unsafe .number(json_real_value(node))
    case JSON_STRING:
      let text = unsafe UnsafeRawBufferPointer(
        start: json_string_value(node), count: json_string_length(node))
      self = unsafe .string(String(decoding: text, as: UTF8.self))
    case JSON_ARRAY:
      let indices = unsafe 0..<json_array_size(node)
      self = .array(
        indices.compactMap { index in
          unsafe json_array_get(node, index).map { unsafe JSONValue(copying: $0) }
        })
    case JSON_OBJECT: self = unsafe .object(JSONObject(copying: node))
    default: self = .null
    }
  }
}

extension JSONObject {
  /// Jansson walks an object in the order its members were written.
  fileprivate init(copying node: UnsafeMutablePointer<json_t>) {
    var members: [Member] = []
    unsafe members.reserveCapacity(json_object_size(node))
    var place = unsafe json_object_iter(node)
    while let current = unsafe place {
      if let name = unsafe json_object_iter_key(current),
        let value = unsafe json_object_iter_value(current)
      {
        // A name ends at its first NUL, because Jansson refuses names that hold one.
        unsafe members.append(Member(name: String(cString: name), value: JSONValue(copying: value)))
      }
      unsafe place = json_object_iter_next(node, current)
    }
    self.init(uniqueMembers: members)
  }
}

extension JSONSyntaxError {
  /// Jansson gives the end of the token it stumbled over, and quotes the token if it is short.
  fileprivate init(_ error: json_error_t, in bytes: [UInt8]) {
    let text = unsafe withUnsafeBytes(of: error.text) { buffer in
      unsafe [UInt8](buffer.prefix { $0 != 0 })
    }
    let introduction = [UInt8](" near '".utf8)
    let place = text.indices.first { text[$0...].starts(with: introduction) }
    // The quotation runs to the closing quote, which is the last byte.
    let length = place.map { text.count - $0 - introduction.count - 1 } ?? 0
    self.init(
      at: Int(error.position) - length, of: bytes, message: String(decoding: text, as: UTF8.self))
  }
}
