import Linting
import PeelKit
import SystemCalls

/// The labelled prompts of a folder of JSON Lines.
package struct LabelledFolder {
  package let prompts: [LabelledPrompt]

  /// Reads every `.jsonl` file below a folder, by name; labels may be any rule that Peel has.
  package init(at path: String, for peel: Peel) throws(LabelError) {
    let reader = LabelReader(records: peel.reader, rules: Set(peel.rules.map(\.id)))
    var prompts: [LabelledPrompt] = []
    for name in try Self.reading(
      path,
      { () throws(SystemError) in
        try FolderAccess.files(under: path)
      }) where name.hasSuffix(".jsonl")
    {
      let place = "\(path)/\(name)"
      let bytes = try Self.reading(place) { () throws(SystemError) in try FileAccess.read(place) }
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        prompts.append(try reader.prompt(in: Array(line), place: "\(place):\(index + 1)"))
      }
    }
    guard !prompts.isEmpty else { throw .noPrompts(folder: path) }
    self.prompts = prompts
  }

  private static func reading<Value>(
    _ path: String, _ call: () throws(SystemError) -> Value
  ) throws(LabelError) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .unreadableFolder(path: path, reason: error.description)
    }
  }
}
