import DocumentReading

/// The lines of a file that edits touch, after the edits.
struct RepairedLines {
  private(set) var bytes: [UInt8] = []
  /// Of `bytes`, in the file; from 1.
  let firstLine: Int
  /// UTF-8 offsets into `bytes` of the longest text that was put in.
  private(set) var changed = 0..<0

  /// What is kept of a line on either side, so that the cost does not grow with the line.
  private static let margin = 1_024

  /// `nil` where there are no edits.
  init?(_ edits: [FileEdit], of index: TextIndex) {
    guard let first = edits.first, let last = edits.last else { return nil }
    let line = index.lineIndex(of: first.range.lowerBound)
    let end = index.content(ofLine: index.lineIndex(of: last.range.upperBound)).upperBound
    firstLine = line + 1
    var done = max(index.lineStarts[line], first.range.lowerBound - Self.margin)
    while index.bytes.indices.contains(done), index.bytes[done] & 0xC0 == 0x80 { done += 1 }
    for edit in edits {
      bytes += index.bytes[done..<edit.range.lowerBound]
      let start = bytes.count
      bytes += edit.text.utf8
      if bytes.count - start > changed.count { changed = start..<bytes.count }
      done = edit.range.upperBound
    }
    bytes += index.bytes[done..<max(done, min(end, last.range.upperBound + Self.margin))]
  }
}
