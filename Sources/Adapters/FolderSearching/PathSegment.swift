/// One name in a path pattern, with `*`, `?`, `[a-z]` and `\` as in a shell, or `**`.
struct PathSegment: Sendable, Equatable {
  private enum Part: Equatable {
    case one(Unicode.Scalar)
    case any
    case several
    /// Ranges of a bracket expression, and whether it means all but these.
    case among([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let parts: [Part]
  /// Whether it stands for any number of names.
  let isAnyDepth: Bool

  init(_ text: some StringProtocol) {
    isAnyDepth = text == "**"
    var parts: [Part] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "?": parts.append(.any)
      case "*":
        if parts.last != .several { parts.append(.several) }
      case "[": parts.append(Self.bracket(&rest) ?? .one("["))
      case "\\": parts.append(.one(rest.popFirst() ?? "\\"))
      default: parts.append(.one(scalar))
      }
    }
    self.parts = parts
  }

  /// Whether it stands for the whole name.
  func matches(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    var (place, part) = (0, 0)
    // Where to go on when what follows the last star fails: that star takes one scalar more.
    var retry: (place: Int, part: Int)?
    while place < name.count {
      if part < parts.count, parts[part] == .several {
        retry = (place, part)
        part += 1
      } else if part < parts.count, Self.fits(parts[part], name[place]) {
        (place, part) = (place + 1, part + 1)
      } else if let last = retry {
        retry = (last.place + 1, last.part)
        (place, part) = (last.place + 1, last.part + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .several }
  }

  private static func fits(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .one(let expected): scalar == expected
    case .any, .several: true
    case .among(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  /// The expression behind a `[`; `nil`, with nothing taken, where it is never closed.
  private static func bracket(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part? {
    var inside = rest
    let isNegated = inside.first == "!" || inside.first == "^"
    if isNegated { inside.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let scalar = inside.popFirst() {
      // A bracket that comes first stands for itself.
      if scalar == "]", !ranges.isEmpty {
        rest = inside
        return .among(ranges, isNegated: isNegated)
      }
      let first = scalar == "\\" ? inside.popFirst() ?? scalar : scalar
      guard inside.first == "-", let last = inside.dropFirst().first, last != "]" else {
        ranges.append(first...first)
        continue
      }
      inside.removeFirst(2)
      ranges.append(first...max(first, last))
    }
    return nil
  }
}
