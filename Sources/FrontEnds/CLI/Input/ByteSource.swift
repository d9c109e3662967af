import Reporting

/// Where bytes come from, a stretch at a time.
package struct ByteSource {
  /// Appends what one read gives and says how many bytes; 0 is the end.
  package var read: (inout [UInt8]) throws(Failure) -> Int
  /// Whether a read would have to wait.
  package var wouldWait: () -> Bool

  package init(
    read: @escaping (inout [UInt8]) throws(Failure) -> Int, wouldWait: @escaping () -> Bool
  ) {
    self.read = read
    self.wouldWait = wouldWait
  }

  /// Gives these bytes and ends.
  package init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init(
      read: { (buffer: inout [UInt8]) throws(Failure) -> Int in
        defer { rest = nil }
        buffer += rest ?? []
        return rest?.count ?? 0
      },
      wouldWait: { false })
  }
}
