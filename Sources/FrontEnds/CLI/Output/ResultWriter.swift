import Reporting

/// Writes results as they come: to stdout, or to a file that appears when all are there.
struct ResultWriter {
  private let settings: OutputSettings
  private let surroundings: Surroundings
  private let isJSON: Bool
  /// Whether all results are to be one JSON value.
  private let isOneValue: Bool
  private var count = 0
  /// The first result, as long as it may be the only one.
  private var first: [UInt8]?
  private var pending: [UInt8] = []
  private var file: ResultFile?

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
    count += 1
    guard isOneValue else {
      pending += result
      if isJSON { pending.append(0x0A) }
      return
    }
    guard count > 1 else { return first = result }
    if let first { pending += [UInt8(ascii: "[")] + first }
    first = nil
    pending += ",\n".utf8
    pending += result
  }

  /// Hands on what can be seen already, so that a reader never waits for it.
  mutating func flush() throws(Failure) {
    guard !pending.isEmpty else { return }
    try write()
  }

  /// Writes what is left.
  mutating func finish() throws(Failure) {
    if let first { pending += first + [0x0A] }
    if isOneValue, count > 1 { pending += "]\n".utf8 }
    first = nil
    if settings.path == nil { return try flush() }
    try write()
    try file?.finish()
  }

  private mutating func write() throws(Failure) {
    if let path = settings.path {
      if file == nil { file = try surroundings.openResult(path) }
      try file?.append(pending)
    } else {
      try surroundings.writeOutput(pending)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
