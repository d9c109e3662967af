import JSONValues
import Reporting

/// Cuts an input into units, in batches that never wait for more than one line.
struct InputReader {
  private let source: ByteSource
  /// What the input is; `nil` until enough was read to guess.
  private(set) var format: InputFormat?
  /// Whether the whole was a JSON array, so that the answer is one.
  private(set) var isArray = false
  /// What ended the text, which is no part of the prompt: a line break or nothing.
  private(set) var textEnd = ""

  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The elements of an array that are still to be given.
  private var elements: ArraySlice<InputUnit> = []

  /// Whether all of the input has been read and given.
  var isExhausted: Bool { isAtEnd && buffer.isEmpty && elements.isEmpty }

  private var isDone = false
  private var isStarted = false
  /// Bytes and lines that are no longer in `buffer`.
  private var (offset, lines) = (0, 0)

  /// Bytes that a batch may grow to while more can be read without waiting.
  private static let batchLimit = 1 << 18
  /// Units that a batch holds at most, so that what is made of them stays small too.
  private static let mostUnits = 1_024

  /// Whether the input is a text that someone typed: it is taken as it is, even where empty.
  private let isTyped: Bool

  init(_ source: ByteSource, format: InputFormat?, isTyped: Bool = false) {
    self.source = source
    self.format = format
    self.isTyped = isTyped
  }

  /// Whether every line is a record.
  var isLines: Bool { format == .jsonLines || format == .lines }

  /// The next units, in order; none at the end of the input.
  mutating func nextBatch() throws(Failure) -> [InputUnit] {
    try start()
    switch format {
    case .jsonLines?, .lines?: return try nextLines()
    default: return try wholeInput()
    }
  }

  /// Drops a byte-order mark and settles the format.
  private mutating func start() throws(Failure) {
    if isStarted { return }
    isStarted = true
    while buffer.count < 3, !isAtEnd { try fill() }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      buffer.removeFirst(3)
      offset = 3
    }
    while format == nil {
      format = InputGuess.format(of: buffer, isComplete: isAtEnd)
      if format == nil { try fill() }
    }
  }

  private mutating func fill() throws(Failure) {
    isAtEnd = try source.read(&buffer) == 0
  }

  private mutating func wholeInput() throws(Failure) -> [InputUnit] {
    if !elements.isEmpty { return takeElements() }
    while !isAtEnd { try fill() }
    let bytes = buffer
    buffer = []
    guard !bytes.isEmpty || (isTyped && !isDone) else { return [] }
    isDone = true
    let start = offset
    offset += bytes.count
    if format == .text { return [InputUnit(content: .text(prompt(in: bytes)), offset: start)] }
    guard bytes.first(where: { !InputGuess.isSpace($0) }) == UInt8(ascii: "[") else {
      return [InputUnit(content: .json(bytes), offset: start)]
    }
    isArray = true
    elements = elements(of: bytes, offset: start)[...]
    return takeElements()
  }

  private mutating func takeElements() -> [InputUnit] {
    defer { elements = elements.dropFirst(Self.mostUnits) }
    return Array(elements.prefix(Self.mostUnits))
  }

  /// The text without its last line break, which editors and `echo` add.
  private mutating func prompt(in bytes: [UInt8]) -> [UInt8] {
    guard !isTyped else { return bytes }
    textEnd = bytes.last != 0x0A ? "" : bytes.dropLast().last == 0x0D ? "\r\n" : "\n"
    return [UInt8](bytes.dropLast(textEnd.utf8.count))
  }

  private func elements(of bytes: [UInt8], offset: Int) -> [InputUnit] {
    do throws(Failure) {
      let elements = try RecordText.parsed(bytes, offset: offset, linesBefore: 0).array ?? []
      return elements.enumerated().map { index, element in
        InputUnit(content: .element(element, index: index))
      }
    } catch {
      return [InputUnit(content: .unreadable(error))]
    }
  }

  /// At least one line, and more as long as they come without waiting; blank lines are no records.
  private mutating func nextLines() throws(Failure) -> [InputUnit] {
    while true {
      try fillWithoutWaiting()
      let units = takeLines()
      if !units.isEmpty || isAtEnd { return units }
      try fill()
    }
  }

  private mutating func fillWithoutWaiting() throws(Failure) {
    while !isAtEnd, buffer.count < Self.batchLimit, !source.wouldWait() { try fill() }
  }

  private mutating func takeLines() -> [InputUnit] {
    var units: [InputUnit] = []
    var start = 0
    while units.count < Self.mostUnits, let end = lineEnd(from: start) {
      let line = buffer[start..<end]
      if line.contains(where: { !InputGuess.isSpace($0) }) {
        let bytes = [UInt8](line.last == 0x0D ? line.dropLast() : line)
        units.append(
          InputUnit(
            content: format == .lines ? .text(bytes) : .json(bytes), offset: offset + start,
            linesBefore: lines))
      }
      lines += 1
      start = min(end + 1, buffer.count)
    }
    offset += start
    buffer.removeFirst(start)
    return units
  }

  /// Where the line ends: at its LF, or for the last line at the end of the input.
  private func lineEnd(from start: Int) -> Int? {
    if let end = buffer[start...].firstIndex(of: 0x0A) { return end }
    return isAtEnd && start < buffer.count ? buffer.count : nil
  }
}
