/// How a check is written in one format: pieces that files contribute, put together in order.
package struct CheckRendering: Sendable {
  /// What a file contributes.
  package struct Part: Sendable {
    package let count: Int
    /// The pieces with separators between them.
    package let bytes: [UInt8]
  }

  /// Before the first piece.
  package var head: [UInt8] = []
  package var separator: [UInt8] = []
  /// Whether a piece that is the only one stands without head and foot.
  package var isBareAlone = false
  let pieces: @Sendable (FileReport) -> [[UInt8]]
  let ending: @Sendable (CheckSummary) -> [UInt8]

  init(
    pieces: @escaping @Sendable (FileReport) -> [[UInt8]],
    ending: @escaping @Sendable (CheckSummary) -> [UInt8] = { _ in [] }
  ) {
    self.pieces = pieces
    self.ending = ending
  }

  /// What a file contributes; called on several threads.
  package func part(of report: FileReport) -> Part {
    let pieces = pieces(report)
    return Part(count: pieces.count, bytes: Array(pieces.joined(separator: separator)))
  }

  /// What stands behind the last piece.
  package func foot(_ summary: CheckSummary) -> [UInt8] { ending(summary) }
}
