/// Writes a word so that a shell takes it as it stands: ids come from a server.
enum ShellWord {
  /// The word, quoted where it holds anything but harmless characters.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "._-/".utf8.contains(byte)
      }
    }
    let quote = UInt8(ascii: "'")
    let escaped = word.utf8.flatMap { $0 == quote ? Array(#"'\''"#.utf8) : [$0] }
    let text = isPlain ? word : "'" + String(decoding: escaped, as: UTF8.self) + "'"
    return word.hasPrefix("-") ? "-- " + text : text
  }
}
