import RequestBuilding
import YAMLReading

/// A YAML node together with the file it stands in, so that every complaint can name its place.
package struct FileNode: Sendable {
  package let node: YAMLNode
  package let path: String

  package init(_ node: YAMLNode, path: String) {
    self.node = node
    self.path = path
  }

  /// Parses a file's content.
  package init(parsing bytes: [UInt8], path: String) throws(LoadingError) {
    do throws(YAMLError) {
      self.init(try YAMLNode(parsing: bytes), path: path)
    } catch {
      throw LoadingError(
        path: path, line: error.line, column: error.column,
        problem: "\(error.message); correct the YAML")
    }
  }

  /// An error at this node; `problem` says what is wrong and what to do.
  package func error(_ problem: String) -> LoadingError {
    LoadingError(path: path, line: node.line, column: node.column, problem: problem)
  }

  /// The text of a scalar, quoted or not; never empty.
  package func text() throws(LoadingError) -> String {
    let text = try optionalText()
    guard !text.isEmpty else { throw error("expected a text; found nothing") }
    return text
  }

  /// The text of a scalar, which may be empty (`replace: ""`).
  package func optionalText() throws(LoadingError) -> String {
    guard case .scalar(let text, _) = node.content else {
      throw error("expected a text; found \(found)")
    }
    return text
  }

  /// A whole number, written plainly.
  package func integer() throws(LoadingError) -> Int {
    guard case .scalar(let text, isPlain: true) = node.content, let number = Int(text) else {
      throw error("expected a whole number without quotes; found \(found)")
    }
    return number
  }

  /// A number, written plainly, with or without a fraction.
  package func number() throws(LoadingError) -> Double {
    guard case .scalar(let text, isPlain: true) = node.content, let number = Double(text),
      number.isFinite
    else { throw error("expected a number without quotes; found \(found)") }
    return number
  }

  /// `true` or `false`, written plainly.
  package func flag() throws(LoadingError) -> Bool {
    guard case .scalar(let text, isPlain: true) = node.content, let flag = Bool(text) else {
      throw error("expected true or false without quotes; found \(found)")
    }
    return flag
  }

  /// The elements of a sequence; a single scalar counts as a sequence of one.
  package func list() throws(LoadingError) -> [FileNode] {
    switch node.content {
    case .sequence(let elements): elements.map { FileNode($0, path: path) }
    case .scalar: [self]
    case .mapping: throw error("expected a list; found \(found)")
    }
  }

  /// The texts of a sequence, or of a single scalar.
  package func texts() throws(LoadingError) -> [String] {
    try list().map { element throws(LoadingError) in try element.text() }
  }

  /// One of the values of a closed set, by raw value; the error names the nearest.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(LoadingError) -> Choice where Choice.RawValue == String {
    let written = try text()
    guard let choice = Choice(rawValue: written) else {
      throw unknown(written, what: "value", among: type.allCases.map(\.rawValue))
    }
    return choice
  }

  /// Several values of a closed set, or a single one.
  package func choices<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(LoadingError) -> [Choice] where Choice.RawValue == String {
    try list().map { element throws(LoadingError) in try element.choice(of: type) }
  }

  /// An error that a name is unknown, with the nearest known one, or all of them.
  package func unknown(_ name: String, what: String, among known: [String]) -> LoadingError {
    guard let nearest = NearestName.to(name, among: known) else {
      return error("unknown \(what) “\(name)”; use one of: \(known.joined(separator: ", "))")
    }
    return error("unknown \(what) “\(name)”; did you mean “\(nearest)”?")
  }

  private var found: String {
    switch node.content {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "“\(text)”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
