extension YAMLNode {
  /// Levels of nesting that a file may have; ours need six.
  private static let maximumDepth = 64

  /// Parses a text that holds one YAML document.
  ///
  /// Refused beside bad syntax: anchors, aliases and tags, names that are no scalars or occur twice
  /// in a mapping, a second document, and deep nesting. No scalar is given a type.
  package init(parsing bytes: [UInt8]) throws(YAMLError) {
    var events = try YAMLEvents(bytes)
    _ = try events.next()  // the start of the stream
    let document = try events.next()
    guard case .documentStart = document.kind else { throw document.error("the file is empty") }
    let root = try events.next()
    self = try Self.node(root, from: &events, depth: 0)
    _ = try events.next()  // the end of the document
    let rest = try events.next()
    guard case .streamEnd = rest.kind else { throw rest.error("a second document starts here") }
  }

  /// The node that begins with an event.
  private static func node(
    _ event: YAMLEvents.Event, from events: inout YAMLEvents, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    guard !event.isDecorated else { throw event.error("anchors and tags are not supported") }
    guard depth <= maximumDepth else {
      throw event.error("nested deeper than \(maximumDepth) levels")
    }
    let content: Content
    switch event.kind {
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .sequenceStart: content = .sequence(try elements(from: &events, depth: depth))
    case .mappingStart: content = .mapping(try members(from: &events, depth: depth))
    case .alias: throw event.error("aliases are not supported")
    case .end, .documentStart, .streamStart, .streamEnd: throw event.error("a value is missing")
    }
    return YAMLNode(content: content, line: event.line, column: event.column)
  }

  private static func elements(
    from events: inout YAMLEvents, depth: Int
  ) throws(YAMLError) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return elements }
      elements.append(try node(event, from: &events, depth: depth + 1))
    }
  }

  private static func members(
    from events: inout YAMLEvents, depth: Int
  ) throws(YAMLError) -> [Member] {
    var members: [Member] = []
    var names: Set<String> = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return members }
      let key = try node(event, from: &events, depth: depth + 1)
      guard case .scalar(let name, _) = key.content else {
        throw event.error("a name has to be a scalar")
      }
      guard names.insert(name).inserted else { throw event.error("“\(name)” is there twice") }
      let value = try events.next()
      members.append(Member(key: key, value: try node(value, from: &events, depth: depth + 1)))
    }
  }
}
