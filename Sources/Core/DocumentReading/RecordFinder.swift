import JSONValues
import RequestBuilding

/// Finds the records of a JSON or JSON Lines file, and what stands where one should.
struct RecordFinder {
  private let bytes: [UInt8]
  private let isNamed: Bool
  private var records: [DocumentPrompt] = []
  /// Objects that lack the prompt which their place asks for.
  private var strays: [JSONPlace] = []
  /// Values that are no objects, in the place of one.
  private var others: [Range<Int>] = []
  private var problems: [DocumentProblem] = []
  private var hasSlip = false

  init(_ bytes: [UInt8], isNamed: Bool) { (self.bytes, self.isNamed) = (bytes, isNamed) }

  /// Reads the file as one JSON text.
  mutating func readWhole(from start: Int) { read(start..<bytes.count, line: nil) }

  /// Reads each line as a JSON text of its own; blank ones are passed over.
  mutating func readLines(from start: Int) {
    var (start, number) = (start, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = DocumentProblem.Line(number: number, start: start)
      if end - start <= RecordLimit.record,
        let problem = DocumentProblem(notTextIn: bytes, from: start, to: end, line: line)
      {
        problems.append(problem)
      } else {
        read(start..<end, line: line)
      }
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      (start, number) = (end + (isPair ? 2 : 1), number + 1)
    }
  }

  /// What the file holds for Peel, in its order.
  func found() -> (prompts: [DocumentPrompt], problems: [DocumentProblem]) {
    // What a file for others holds is never looked at: it may be of any size.
    guard isNamed || hasSlip || !records.isEmpty else {
      let holdsPrompt = bytes.holdsPromptMember
      return ([], problems.filter { $0.kind == .invalidText || holdsPrompt })
    }
    var places = PlaceCounter(bytes)
    let noRecords = others.compactMap { place in
      (try? JSONValue(parsing: Array(bytes[place]))).map {
        DocumentProblem(notARecord: $0, at: place.lowerBound, countedBy: &places)
      }
    }
    let prompts = records + strays.compactMap { try? prompt(at: $0) }
    return (
      prompts.sorted { $0.range.lowerBound < $1.range.lowerBound },
      (problems + noRecords).sorted { $0.offset < $1.offset }
    )
  }

  private mutating func read(_ range: Range<Int>, line: DocumentProblem.Line?) {
    // White space holds no record, as a stream of it does.
    guard let first = bytes[range].first(where: { !$0.isJSONSpace }) else { return }
    let most =
      first == UInt8(ascii: "[") ? RecordLimit.array : RecordLimit.record
    guard range.count <= most else {
      let start = range.lowerBound
      problems.append(DocumentProblem(tooLongAt: start, limit: most, of: bytes, line: line))
      return
    }
    do throws(JSONSyntaxError) {
      let value = try JSONValue(parsing: Array(bytes[range]))
      // A plan that was kept, and whatever else Peel answered, holds prompts that it has seen.
      if !isNamed, value.isAnswer { return }
      let scan = JSONScanner.result(in: bytes, from: range.lowerBound)
      records += try scan.records.map(prompt)
      strays += scan.strays
      others += scan.others
      hasSlip = hasSlip || scan.hasSlip
    } catch {
      problems.append(DocumentProblem(error, after: range.lowerBound, of: bytes, line: line))
    }
  }

  private func prompt(at place: JSONPlace) throws(JSONSyntaxError) -> DocumentPrompt {
    let value = try JSONValue(parsing: Array(bytes[place.range]))
    return DocumentPrompt(recordAt: place, value, of: bytes)
  }
}

extension JSONValue {
  /// Whether Peel wrote it: an answer of one of its commands, or a list of such.
  fileprivate var isAnswer: Bool {
    if let elements = array { return !elements.isEmpty && elements.allSatisfy(\.isAnswer) }
    return self["peel"]?.integer != nil && self["command"]?.string != nil
      && self["ok"] != nil
  }
}

extension [UInt8] {
  /// Whether JSON may hold a record, so that what is wrong with it is of interest.
  fileprivate var holdsPromptMember: Bool {
    let name = Array("\"prompt\"".utf8)
    var start = startIndex
    while let quote = self[start...].firstIndex(of: name[0]) {
      if self[quote...].starts(with: name) { return true }
      start = quote + 1
    }
    return false
  }
}
