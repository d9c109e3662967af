import JSONValues
import Linting
import RequestBuilding

extension DocumentPrompt {
  /// What a finding on the prompt's record points at, as a range of the file.
  ///
  /// For a field that the file does not have it is the name of the prompt beside it, or the start
  /// of a prompt that stands alone.
  package func range(of finding: Finding, in record: Record) -> Range<Int> {
    if finding.field == "prompt" { return map.fileRange(of: finding.range) }
    guard let member = member(of: finding.field, in: record) else {
      return place?.member("prompt")?.nameRange ?? map.fileOffset(of: 0)..<map.fileOffset(of: 0)
    }
    guard let map = fieldMaps[member.name], !finding.range.isEmpty,
      map.textCount == record.text(of: finding.field).utf8.count
    else { return member.valueRange }
    return map.fileRange(of: finding.range)
  }

  /// Whether the file has a place for fields beside the prompt.
  package var hasFields: Bool { place != nil }

  /// The name of a member of the record, with its quotes.
  package func nameRange(of name: String) -> Range<Int>? { place?.member(name)?.nameRange }

  /// The value of a member of the record.
  package func valueRange(of name: String) -> Range<Int>? { place?.member(name)?.valueRange }

  /// A fix as edits of the file; `nil` where the file has no place for it.
  package func edits(of fix: Fix, in record: Record) -> [FileEdit]? {
    let inPrompt = fix.edits.filter { $0.field == "prompt" }
    let inFields = fix.edits.filter { $0.field != "prompt" }
    guard let others = fieldEdits(from: record, to: record.applying(inFields)) else { return nil }
    return Self.ordered(inPrompt.map { edit(of: $0.range, to: $0.text) } + others)
  }

  /// The edits of the file that make of the record another; `nil` where the file has no place for
  /// them.
  package func edits(from record: Record, to other: Record) -> [FileEdit]? {
    guard let others = fieldEdits(from: record, to: other) else { return nil }
    guard record.prompt != other.prompt else { return Self.ordered(others) }
    let (old, new) = (Array(record.prompt.utf8), Array(other.prompt.utf8))
    var start = zip(old, new).prefix { $0 == $1 }.count
    // No scalar is cut in two.
    while start > 0, old.isInsideScalar(start) || new.isInsideScalar(start) { start -= 1 }
    var rest = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    while rest > 0, old.isInsideScalar(old.count - rest) { rest -= 1 }
    let text = String(decoding: new[start..<new.count - rest], as: UTF8.self)
    return Self.ordered([edit(of: start..<old.count - rest, to: text)] + others)
  }

  private func edit(of range: Range<Int>, to text: String) -> FileEdit {
    let (start, end) = (map.fileOffset(of: range.lowerBound), map.fileOffset(of: range.upperBound))
    return FileEdit(range: start..<max(start, end), text: spelling.spelled(text))
  }

  /// `nil` where two of them overlap.
  private static func ordered(_ edits: [FileEdit]) -> [FileEdit]? {
    let edits = edits.inOrder
    let isClear = zip(edits, edits.dropFirst()).allSatisfy { first, second in
      first.range.upperBound <= second.range.lowerBound
    }
    return isClear ? edits : nil
  }

  /// The member that states a field, be it by an alias.
  private func member(of field: String, in record: Record) -> JSONPlace.Member? {
    let aliases = record.aliasesUsed.filter { $0.field == field }.map(\.alias)
    return ([field] + aliases).lazy.compactMap { place?.member($0) }.first
  }

  private func fieldEdits(from record: Record, to other: Record) -> [FileEdit]? {
    let (old, new) = (record.json, other.json)
    let names = old.members.map(\.name) + new.members.map(\.name).filter { old[$0] == nil }
    let changed = names.filter { $0 != "prompt" && old[$0] != new[$0] }
    guard !changed.isEmpty else { return [] }
    guard let place, case .json(let spelling) = spelling,
      let end = place.member("prompt")?.valueRange.upperBound
    else { return nil }
    var (edits, removed) = ([FileEdit](), Set<String>())
    for name in changed {
      let member = member(of: name, in: record)
      if let value = new[name] {
        let text = spelling.literal(value)
        let added = spelling.separator + spelling.literal(.string(name)) + spelling.colon + text
        edits.append(
          member.map { FileEdit(range: $0.valueRange, text: text) }
            ?? FileEdit(range: end..<end, text: added))
      } else if let member {
        removed.insert(member.name)
      }
    }
    return edits + place.removals(of: removed)
  }
}

extension JSONPlace {
  /// The edits that take members away, each with one comma.
  fileprivate func removals(of names: Set<String>) -> [FileEdit] {
    var edits: [FileEdit] = []
    var index = 0
    while index < members.count {
      let start = index
      while index < members.count, names.contains(members[index].name) { index += 1 }
      if index > start {
        let range =
          index < members.count
          ? members[start].nameRange.lowerBound..<members[index].nameRange.lowerBound
          : members[start - 1].valueRange.upperBound..<members[index - 1].valueRange.upperBound
        edits.append(FileEdit(range: range, text: ""))
      }
      index += 1
    }
    return edits
  }
}

extension [UInt8] {
  /// Whether the byte goes on with a scalar that began before.
  fileprivate func isInsideScalar(_ index: Int) -> Bool {
    index < count && self[index] & 0xC0 == 0x80
  }
}
