/// A file's name as one safe component of a path, whatever a server called the file.
package struct FileName: Sendable, Equatable {
  /// Bytes of the name before its ending.
  private static let limit = 100

  private let stem: String
  private let ending: String

  /// Takes the last component of what a server proposes and gives it the ending of its kind.
  package init(proposed: String, media: MediaType) {
    let decoded = PercentEncoding.bytes(of: proposed.utf8)
    let last = decoded.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last ?? []
    var name = String(decoding: last.map(Self.safe), as: UTF8.self)[...]
    var ending = media.fileExtension
    if let dot = name.lastIndex(of: ".") {
      let stated = name[dot...].dropFirst().lowercased()
      if media.acceptedExtensions.contains(stated) { ending = stated }
      let isMedia = MediaType.allCases.contains { $0.acceptedExtensions.contains(stated) }
      if isMedia { name = name[..<dot] }
    }
    let stem = name.drop { $0 == "." || $0 == "-" }.prefix(Self.limit)
    self.stem = stem.isEmpty ? "output" : Self.isReserved(stem) ? "output-\(stem)" : String(stem)
    self.ending = ending
  }

  private init(stem: String, ending: String) {
    self.stem = stem
    self.ending = ending
  }

  /// The name without the token, where a server made it of that.
  package func hiding(_ token: Secret) -> FileName {
    let stem = token.redacted(stem).filter { !"[]".contains($0) }
    return FileName(stem: stem, ending: ending)
  }

  /// Names that are devices on Windows, where a folder of pictures may well go one day.
  ///
  /// Source: Microsoft, “Naming Files, Paths, and Namespaces”.
  private static func isReserved(_ stem: Substring) -> Bool {
    let word = stem.prefix { $0 != "." }.lowercased()
    let isPort = word.utf8.count == 4 && word.last.map { "0123456789".contains($0) } == true
    return ["con", "prn", "aux", "nul"].contains(word)
      || isPort && (word.hasPrefix("com") || word.hasPrefix("lpt"))
  }

  /// The name, or a numbered variant where that is taken: `a.png`, `a-2.png`, `a-3.png` …
  package func candidate(_ number: Int) -> String {
    number <= 1 ? "\(stem).\(ending)" : "\(stem)-\(number).\(ending)"
  }

  private static func safe(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): byte
    default: UInt8(ascii: "_")
    }
  }
}
