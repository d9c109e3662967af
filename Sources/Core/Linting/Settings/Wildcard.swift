/// A text with `*` for anything but a slash, `**` for anything, and `?` for one byte but a slash.
package struct Wildcard: Sendable {
  private enum Part: Equatable {
    case byte(UInt8)
    case one
    case several
    case all
  }

  private let parts: [Part]

  /// Every text is a wildcard.
  package init(_ text: String) {
    var parts: [Part] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "?"): parts.append(.one)
      case UInt8(ascii: "*") where parts.last == .several: parts[parts.count - 1] = .all
      case UInt8(ascii: "*"): parts.append(.several)
      default: parts.append(.byte(byte))
      }
    }
    self.parts = parts
  }

  /// Whether it stands for the whole of a text.
  package func matches(_ text: String) -> Bool {
    // The places in the wildcard that the text so far can have led to.
    var reached: Set<Int> = closed([0])
    for byte in text.utf8 {
      reached = closed(reached.compactMap { next(after: $0, byte) })
      if reached.isEmpty { return false }
    }
    return reached.contains(parts.count)
  }

  private func next(after index: Int, _ byte: UInt8) -> Int? {
    guard index < parts.count else { return nil }
    let isSlash = byte == UInt8(ascii: "/")
    switch parts[index] {
    case .byte(let expected): return byte == expected ? index + 1 : nil
    case .one: return isSlash ? nil : index + 1
    case .several: return isSlash ? nil : index
    case .all: return index
    }
  }

  /// The places with those behind stars, which may stand for nothing.
  private func closed(_ places: [Int]) -> Set<Int> {
    var all = Set(places)
    for var place in places {
      while place < parts.count, parts[place] == .several || parts[place] == .all {
        place += 1
        all.insert(place)
      }
    }
    return all
  }
}
