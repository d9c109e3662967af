import Reporting

/// Writes results to stdout as they come, or to a file at the end.
struct ResultWriter {
  private let settings: OutputSettings
  private let surroundings: Surroundings
  private let isJSON: Bool
  /// Whether all results are to be one JSON value.
  private let isOneValue: Bool
  private var elements: [[UInt8]] = []
  private var pending: [UInt8] = []

  init(
    _ settings: OutputSettings, isJSON: Bool, isOneValue: Bool, in surroundings: Surroundings
  ) {
    self.settings = settings
    self.surroundings = surroundings
    self.isJSON = isJSON
    self.isOneValue = isJSON && isOneValue
  }

  /// Takes one result; a JSON value comes without its line break.
  mutating func add(_ result: [UInt8]) {
    if isOneValue {
      elements.append(result)
    } else {
      pending += result
      if isJSON { pending.append(0x0A) }
    }
  }

  /// Hands on what can be seen already, so that a reader never waits for it.
  mutating func flush() throws(Failure) {
    guard settings.path == nil, !pending.isEmpty else { return }
    try surroundings.writeOutput(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left; a file appears only now, and whole.
  mutating func finish() throws(Failure) {
    if elements.count == 1 { pending += elements[0] + [0x0A] }
    if elements.count > 1 {
      pending += "[".utf8
      pending += elements.joined(separator: Array(",\n".utf8))
      pending += "]\n".utf8
    }
    elements = []
    guard let path = settings.path else { return try flush() }
    try surroundings.writeFile(pending, path)
    pending = []
  }
}
