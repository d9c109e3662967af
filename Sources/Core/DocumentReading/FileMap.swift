/// Where each byte of a text stands in the file that spells it, be it with escapes or with an
/// indentation between its lines.
package struct FileMap: Sendable, Equatable {
  /// Bytes that follow each other in text and file: as they are, or one escape where the counts
  /// differ.
  struct Stretch: Sendable, Equatable {
    let text: Range<Int>
    let file: Range<Int>

    var isVerbatim: Bool { text.count == file.count }
  }

  /// In order and without gaps in the text.
  let stretches: [Stretch]
  /// What holds the text in the file; also known of an empty text.
  package let fileRange: Range<Int>

  /// Maps a text that begins at `start`, and is empty where there are no stretches.
  init(_ stretches: [Stretch], at start: Int) {
    self.stretches = stretches
    fileRange = start..<max(start, stretches.last?.file.upperBound ?? start)
  }

  /// Maps a text that stands in the file as it is.
  init(verbatim range: Range<Int>) {
    let whole = Stretch(text: 0..<range.count, file: range)
    self.init(range.isEmpty ? [] : [whole], at: range.lowerBound)
  }

  /// The UTF-8 bytes of the text.
  package var textCount: Int { stretches.last?.text.upperBound ?? 0 }

  /// Where the file begins to spell the byte; the end of the text for one beyond it.
  package func fileOffset(of offset: Int) -> Int {
    guard let stretch = stretch(at: offset) else { return fileRange.upperBound }
    guard stretch.isVerbatim else { return stretch.file.lowerBound }
    return stretch.file.lowerBound + offset - stretch.text.lowerBound
  }

  /// What spells a part of the text, whole escapes and no indentation around it.
  package func fileRange(of range: Range<Int>) -> Range<Int> {
    let start = fileOffset(of: range.lowerBound)
    guard !range.isEmpty, let last = stretch(at: range.upperBound - 1) else { return start..<start }
    let rest = last.text.upperBound - range.upperBound
    let end = last.file.upperBound - (last.isVerbatim ? rest : 0)
    return start..<max(start, end)
  }

  /// The place in the text of a place in the file; `nil` for one outside of what holds the text.
  ///
  /// Inside of an escape it is the place before it, inside of an indentation the one behind.
  package func textOffset(of fileOffset: Int) -> Int? {
    guard (fileRange.lowerBound...fileRange.upperBound).contains(fileOffset) else { return nil }
    let index = firstIndex { fileOffset < $0.file.upperBound }
    guard index < stretches.count else { return textCount }
    let stretch = stretches[index]
    let passed = max(0, fileOffset - stretch.file.lowerBound)
    return stretch.text.lowerBound + (stretch.isVerbatim ? passed : 0)
  }

  private func stretch(at offset: Int) -> Stretch? {
    let index = firstIndex { offset < $0.text.upperBound }
    return index < stretches.count ? stretches[index] : nil
  }

  /// The first stretch for which it is true, as it then is for all behind.
  private func firstIndex(where isReached: (Stretch) -> Bool) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(stretches[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
