/// Finds in a pattern what can run through any number of words: an unbounded repeat of something
/// that takes letters and spaces alike.
///
/// A text that begins such a match at many places makes its cost grow with the square of its
/// length.
package struct PatternRepeats {
  /// What one element of a pattern may take.
  fileprivate struct Reach: OptionSet {
    let rawValue: UInt8

    static let letters = Reach(rawValue: 1)
    static let spaces = Reach(rawValue: 2)
    static let words: Reach = [.letters, .spaces]
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var found: [String] = []

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// The repeats without a bound, as they are written, in their order.
  package static func unbounded(in pattern: String) -> [String] {
    var reader = PatternRepeats(pattern)
    // An unbalanced parenthesis, which PCRE2 refuses, would end the reading early.
    while reader.index < reader.scalars.count {
      _ = reader.alternatives()
      reader.index += 1
    }
    return reader.found
  }

  /// What any of `a|b|c` may take, up to the end or the closing parenthesis.
  private mutating func alternatives() -> Reach {
    var reach: Reach = []
    while index < scalars.count, scalars[index] != ")" {
      let start = index
      let element = element()
      let end = index
      if isRepeatedWithoutBound(), element == .words {
        found.append(text(start..<max(end, index)))
      }
      reach.formUnion(element)
    }
    return reach
  }

  private mutating func element() -> Reach {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "(": return group()
    case "[": return characterClass()
    case "\\": return escape()
    case ".": return .words
    default: return []
    }
  }

  /// What stands ahead or behind is looked at from one place, and takes nothing itself.
  private mutating func group() -> Reach {
    if peek("*") {
      while index < scalars.count, scalars[index] != ")" { index += 1 }
      index += 1
      return []
    }
    let isAssertion = ["?=", "?!", "?<=", "?<!"].contains { peek($0) }
    if peek("?<") || peek("?P<"), !isAssertion {
      while index < scalars.count, scalars[index] != ">" { index += 1 }
    }
    let reach = alternatives()
    index += 1
    return isAssertion ? [] : reach
  }

  private mutating func characterClass() -> Reach {
    let isNegated = peek("^")
    if isNegated { index += 1 }
    var listed: Reach = []
    let start = index
    while index < scalars.count, scalars[index] != "]" || index == start {
      let scalar = scalars[index]
      index += 1
      if scalar == "\\" {
        let part = escape()
        // To leave out one script, or capitals alone, leaves other letters.
        if !isNegated || text(start..<index).hasSuffix("\\p{L}") || scalars[index - 1] != "}" {
          listed.formUnion(part)
        }
      } else if scalar == " " {
        listed.insert(.spaces)
      } else if scalar == "-", index < scalars.count, "zZ".unicodeScalars.contains(scalars[index]) {
        listed.insert(.letters)
      }
    }
    index += 1
    return isNegated ? Reach.words.subtracting(listed) : listed
  }

  /// A class that is written with a backslash; a mark that is escaped takes itself alone.
  private mutating func escape() -> Reach {
    guard index < scalars.count else { return [] }
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "w", "S": return .letters
    case "s", "h", "v", "R", "W": return .spaces
    case "D", "N", "X", "H", "V": return .words
    case "p", "P": return property(isNegated: scalar == "P")
    default: return []
    }
  }

  /// Of the properties in braces those of marks, punctuation, symbols, numbers and separators are
  /// no letters; scripts are.
  private mutating func property(isNegated: Bool) -> Reach {
    var name = ""
    if peek("{") {
      index += 1
      while index < scalars.count, scalars[index] != "}" {
        name.unicodeScalars.append(scalars[index])
        index += 1
      }
    } else if index < scalars.count {
      name.unicodeScalars.append(scalars[index])
    }
    index += 1
    let isOther = name.count <= 2 && (name.first.map { "MPSNZC".contains($0) } ?? false)
    if isNegated { return name == "L" ? .spaces : .words }
    return isOther ? [] : .letters
  }

  /// Reads a quantifier: `*`, `+` and `{2,}` have no bound.
  private mutating func isRepeatedWithoutBound() -> Bool {
    guard index < scalars.count else { return false }
    var isUnbounded = scalars[index] == "*" || scalars[index] == "+"
    if isUnbounded || scalars[index] == "?" {
      index += 1
    } else if scalars[index] == "{" {
      let start = index
      while index < scalars.count, scalars[index] != "}" { index += 1 }
      isUnbounded = index > start && scalars[index - 1] == ","
      index += 1
    } else {
      return false
    }
    if peek("?") || peek("+") { index += 1 }
    return isUnbounded
  }

  private func peek(_ text: String) -> Bool {
    scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars)
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
    return String(text)
  }
}
