import CYAML

/// Owns libyaml's parser and hands out its events one by one.
@safe struct YAMLEvents: ~Copyable {
  /// What the parser met.
  enum Kind {
    case scalar(String, isPlain: Bool)
    case sequenceStart, mappingStart
    case end
    case documentStart, streamStart, streamEnd
    case alias
  }

  /// What the parser met, and where it begins.
  struct Event {
    let kind: Kind
    let line: Int
    let column: Int
    /// Whether an anchor or a tag stands before it.
    let isDecorated: Bool

    /// Refuses the event.
    func error(_ message: String) -> YAMLError {
      YAMLError(line: line, column: column, message: message)
    }
  }

  /// libyaml keeps pointers into its parser and into the text, so both stay where they are.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(YAMLError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw YAMLError(line: 1, column: 1, message: "no memory left for a parser")
    }
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    unsafe (self.parser, self.text) = (parser, text)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event; after `streamEnd` there is none.
  mutating func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { unsafe yaml_event_delete(&event) }
    let (kind, isDecorated) = unsafe Self.kind(of: event)
    return unsafe Event(
      kind: kind, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1,
      isDecorated: isDecorated)
  }

  private var failure: YAMLError {
    let parser = unsafe parser.pointee
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "not YAML"
    // What is no UTF-8 or no text is found ahead of parsing and reported by its offset alone.
    guard unsafe parser.error != YAML_READER_ERROR else {
      let before = unsafe text.prefix(parser.problem_offset)
      let line = unsafe before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      let start = unsafe before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      // A scalar has one byte that is not of the form 10xxxxxx.
      let column = unsafe before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      return YAMLError(line: line, column: column, message: problem)
    }
    let mark = unsafe parser.problem_mark
    return YAMLError(line: Int(mark.line) + 1, column: Int(mark.column) + 1, message: problem)
  }

  private static func kind(of event: yaml_event_t) -> (Kind, isDecorated: Bool) {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return unsafe (
        .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain),
        scalar.anchor != nil || scalar.tag != nil
      )
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      return unsafe (.sequenceStart, sequence.anchor != nil || sequence.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      return unsafe (.mappingStart, mapping.anchor != nil || mapping.tag != nil)
    case YAML_ALIAS_EVENT: return (.alias, false)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, false)
    case YAML_STREAM_START_EVENT: return (.streamStart, false)
    case YAML_STREAM_END_EVENT: return (.streamEnd, false)
    default: return (.end, false)
    }
  }
}
