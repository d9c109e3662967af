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

  /// Lines of a text that was taken for one prompt by its looks alone, where each could be one.
  private(set) var joinedLines = 0

  /// The elements of an array, and how many of them have been given.
  private var (elements, given) = ([JSONValue](), 0)

  /// Whether all of the input has been read and given.
  var isExhausted: Bool { isAtEnd && buffer.isEmpty && given == elements.count }

  private var isDone = false
  private var isStarted = false
  private var isGuessed = false
  /// Bytes that are no longer in `buffer`.
  private var offset = 0
  /// Lines that are no longer in `buffer`.
  private(set) var lines = 0
  /// White space that the input begins with, as far as it was looked for.
  private var blanks = 0
  /// How much may be read of a value that begins as this one does.
  private var knownLimit: InputLimit?
  /// Bytes of `buffer` that are known to end no line.
  private var searched = 0
  /// Whether what comes belongs to a line that was refused.
  private var isPassingOver = false

  /// Bytes that a batch may grow to while more can be read without waiting.
  private static let batchLimit = 1 << 18
  /// Units that a batch holds at most, so that what is made of them stays small too.
  private static let mostUnits = 1_024

  /// Whether the input is a text that someone typed: it is taken as it is, even where empty.
  private let isTyped: Bool
  /// The limit of whatever comes; `nil` where its kind has to tell.
  private let givenLimit: InputLimit?

  init(
    _ source: ByteSource, format: InputFormat?, isTyped: Bool = false,
    limit: InputLimit? = nil
  ) {
    self.source = source
    self.format = format
    self.isTyped = isTyped
    givenLimit = limit
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
    if format == nil {
      isGuessed = true
      try settleFormat()
    }
  }

  /// Asks when the first line is there and, where that does not tell, when all is: not with each
  /// stretch, since one line may take a thousand of them.
  private mutating func settleFormat() throws(Failure) {
    var known = 0
    while !isAtEnd, !isTooLong(), !hasLine(after: &known) { try fill() }
    format = InputGuess.format(of: buffer, isComplete: isAtEnd || isTooLong())
    guard format == nil else { return }
    while !isAtEnd, !isTooLong() { try fill() }
    format = InputGuess.format(of: buffer, isComplete: true)
  }

  /// Whether a line with something in it has ended; no line of the bytes before `known` has.
  private mutating func hasLine(after known: inout Int) -> Bool {
    let start = max(known, beginning().startIndex)
    known = buffer.count
    return buffer[start...].contains(0x0A)
  }

  /// Whether there is more than any one value may have.
  private mutating func isTooLong() -> Bool {
    guard buffer.count > InputLimit.prompt.bytes else { return false }
    return buffer.count > limit().bytes
  }

  /// What is not told yet may still be a prompt.
  private mutating func limit() -> InputLimit {
    if let givenLimit { return givenLimit }
    if knownLimit == nil { knownLimit = InputLimit(beginning: beginning(), in: format) }
    return knownLimit ?? .prompt
  }

  private var lineLimit: InputLimit { givenLimit ?? InputLimit(ofLinesIn: format) }

  /// The input from where something stands in it.
  private mutating func beginning() -> ArraySlice<UInt8> {
    while blanks < buffer.count, InputGuess.isSpace(buffer[blanks]) { blanks += 1 }
    return buffer[blanks...]
  }

  private mutating func fill() throws(Failure) {
    isAtEnd = try source.read(&buffer) == 0
  }

  private mutating func wholeInput() throws(Failure) -> [InputUnit] {
    if given < elements.count { return takeElements() }
    while !isAtEnd, !isTooLong() { try fill() }
    if isTooLong() { return [refusedWhole()] }
    let bytes = buffer
    buffer = []
    guard !bytes.isEmpty || (isTyped && !isDone) else { return [] }
    isDone = true
    let start = offset
    offset += bytes.count
    if format == .text {
      joinedLines = isGuessed && !isTyped ? InputGuess.promptLines(in: bytes) : 0
      return [InputUnit(content: .text(prompt(in: bytes)), offset: start)]
    }
    guard bytes.first(where: { !InputGuess.isSpace($0) }) == UInt8(ascii: "[") else {
      return [InputUnit(content: .json(bytes), offset: start)]
    }
    isArray = true
    do throws(Failure) {
      elements = try RecordText.parsed(bytes, offset: start, linesBefore: 0).array ?? []
    } catch {
      return [InputUnit(content: .unreadable(error))]
    }
    return takeElements()
  }

  /// Says that there is too much, and reads no more.
  private mutating func refusedWhole() -> InputUnit {
    let failure = limit().refusal(at: "")
    (buffer, isAtEnd, isDone) = ([], true, true)
    return InputUnit(content: .unreadable(failure), offset: offset)
  }

  private mutating func takeElements() -> [InputUnit] {
    let indices = given..<min(elements.count, given + Self.mostUnits)
    given = indices.upperBound
    return indices.map { InputUnit(content: .element(elements[$0], index: $0)) }
  }

  /// The text without its last line break, which editors and `echo` add.
  private mutating func prompt(in bytes: [UInt8]) -> [UInt8] {
    guard !isTyped else { return bytes }
    textEnd = bytes.last != 0x0A ? "" : bytes.dropLast().last == 0x0D ? "\r\n" : "\n"
    return [UInt8](bytes.dropLast(textEnd.utf8.count))
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
    while units.count < Self.mostUnits {
      guard let end = lineEnd(from: start) else {
        units += overlong(from: start)
        if isPassingOver { start = buffer.count }
        break
      }
      // What is left of a line that was refused.
      if !isPassingOver { units += unit(in: start..<end) }
      isPassingOver = false
      lines += 1
      start = min(end + 1, buffer.count)
    }
    offset += start
    buffer.removeFirst(start)
    searched = max(0, searched - start)
    return units
  }

  /// The line as a unit; none where it is blank.
  private func unit(in range: Range<Int>) -> [InputUnit] {
    let line = buffer[range]
    let isCut = range.upperBound == buffer.count && !isTyped
    let start = offset + range.lowerBound
    let hasReturn = line.last == 0x0D
    let lineEnd = (hasReturn ? "\r" : "") + (isCut ? "" : "\n")
    guard line.count <= lineLimit.bytes else { return [refusedLine(start, lineEnd: lineEnd)] }
    guard line.contains(where: { !InputGuess.isSpace($0) }) else { return [] }
    let bytes = [UInt8](hasReturn ? line.dropLast() : line)
    return [
      InputUnit(
        content: format == .lines ? .text(bytes) : .json(bytes), offset: start,
        linesBefore: lines, lineEnd: lineEnd)
    ]
  }

  /// Refuses a line as soon as it is too long, wherever it ends: the rest is passed over.
  private mutating func overlong(from start: Int) -> [InputUnit] {
    guard !isPassingOver, buffer.count - start > lineLimit.bytes else { return [] }
    isPassingOver = true
    return [refusedLine(offset + start, lineEnd: "\n")]
  }

  private func refusedLine(_ start: Int, lineEnd: String) -> InputUnit {
    let failure = lineLimit.refusal(at: "line \(lines + 1): ")
    return InputUnit(
      content: .unreadable(failure), offset: start, linesBefore: lines, lineEnd: lineEnd)
  }

  /// Where the line ends: at its LF, or for the last line at the end of the input.
  private mutating func lineEnd(from start: Int) -> Int? {
    if let end = buffer[max(start, searched)...].firstIndex(of: 0x0A) { return end }
    searched = buffer.count
    return isAtEnd && start < buffer.count ? buffer.count : nil
  }
}
