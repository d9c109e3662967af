import Reporting

/// Where a handover is collected, without a name and without a place in memory of its own.
package struct HandoverFile {
  /// Writes at the end.
  package var append: ([UInt8]) throws(Failure) -> Void
  /// Gives all that was appended, from the start; nothing is appended after that.
  package var content: () throws(Failure) -> ByteSource
  /// Becomes `peel-net`, which reads it as its stdin; returns only by throwing.
  package var handOver: () throws(Failure) -> Never

  package init(
    append: @escaping ([UInt8]) throws(Failure) -> Void,
    content: @escaping () throws(Failure) -> ByteSource,
    handOver: @escaping () throws(Failure) -> Never
  ) {
    self.append = append
    self.content = content
    self.handOver = handOver
  }
}

extension HandoverFile {
  /// Prints the plans, all of which failed, in place of `peel-net`.
  func giveBack(to writer: inout ResultWriter) throws(Failure) {
    var reader = InputReader(try content(), format: .jsonLines, limit: .own)
    var isHeader = true
    while case let units = try reader.nextBatch(), !units.isEmpty {
      for unit in units {
        if !isHeader, case .json(let line) = unit.content { writer.add(line) }
        isHeader = false
      }
      try writer.flush()
    }
    try writer.finish()
  }
}
