import Reporting

/// Writes what files contribute to one format: to stdout as it comes, or to a file that appears
/// when all is there.
struct CheckWriter {
  let rendering: CheckRendering
  private let path: String?
  private let surroundings: Surroundings
  private var count = 0
  /// The first piece, as long as it may be the only one.
  private var first: [UInt8]?
  private var pending: [UInt8] = []
  private var file: ResultFile?

  init(_ rendering: CheckRendering, to path: String?, in surroundings: Surroundings) {
    self.rendering = rendering
    self.path = path
    self.surroundings = surroundings
  }

  /// Takes what a file contributes.
  mutating func add(_ part: CheckRendering.Part) {
    guard part.count > 0 else { return }
    if rendering.isBareAlone, count == 0, part.count == 1 {
      first = part.bytes
    } else {
      pending += count == 0 ? rendering.head : []
      if let first { pending += rendering.head + first }
      pending += count == 0 ? [] : rendering.separator
      pending += part.bytes
      first = nil
    }
    count += part.count
  }

  /// Hands on what can be seen already.
  mutating func flush() throws(Failure) {
    guard !pending.isEmpty else { return }
    if let path {
      if file == nil { file = try surroundings.openResult(path) }
      try file?.append(pending)
    } else {
      try surroundings.writeOutput(pending)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left.
  mutating func finish(_ summary: CheckSummary) throws(Failure) {
    if let first {
      pending += first + [0x0A]
    } else {
      pending += (count == 0 ? rendering.head : []) + rendering.foot(summary)
    }
    if path != nil, file == nil, pending.isEmpty, let path {
      file = try surroundings.openResult(path)
    }
    try flush()
    try file?.finish()
  }
}
