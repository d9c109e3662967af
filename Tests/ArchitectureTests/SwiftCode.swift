/// Tells Swift code from what only looks like it.
struct SwiftCode {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var output = String.UnicodeScalarView()

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The text with comments and the text of string literals taken out; lines keep their numbers,
  /// and code in interpolations stays.
  static func withoutTexts(_ text: String) -> String {
    var code = SwiftCode(text)
    code.copyCode(untilParenthesis: false)
    return String(code.output)
  }

  private mutating func copyCode(untilParenthesis: Bool) {
    var depth = 0
    while index < scalars.count {
      if skipComment() || skipString() { continue }
      let scalar = scalars[index]
      if scalar == "(" { depth += 1 }
      if scalar == ")" {
        depth -= 1
        if untilParenthesis, depth < 0 { return }
      }
      output.append(scalar)
      index += 1
    }
  }

  private func starts(with text: String, at place: Int? = nil) -> Bool {
    scalars[(place ?? index)...].starts(with: text.unicodeScalars)
  }

  /// Passes over one scalar and keeps line ends.
  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where index < scalars.count {
      if scalars[index] == "\n" { output.append("\n") }
      index += 1
    }
  }

  private mutating func skipComment() -> Bool {
    if starts(with: "//") {
      while index < scalars.count, scalars[index] != "\n" { index += 1 }
      return true
    }
    guard starts(with: "/*") else { return false }
    var depth = 0
    repeat {
      depth += starts(with: "/*") ? 1 : starts(with: "*/") ? -1 : 0
      skip(starts(with: "/*") || starts(with: "*/") ? 2 : 1)
    } while depth > 0 && index < scalars.count
    return true
  }

  private mutating func skipString() -> Bool {
    var start = index
    while start < scalars.count, scalars[start] == "#" { start += 1 }
    guard start < scalars.count, scalars[start] == "\"" else { return false }
    let pounds = String(repeating: "#", count: start - index)
    let quote = starts(with: "\"\"\"", at: start) ? "\"\"\"" : "\""
    output.append(contentsOf: "\"\"".unicodeScalars)
    skip(pounds.count + quote.count)
    while index < scalars.count, !starts(with: quote + pounds) {
      if starts(with: "\\" + pounds + "(") {
        skip(pounds.count + 2)
        copyCode(untilParenthesis: true)
        skip()
      } else {
        skip(starts(with: "\\" + pounds) ? pounds.count + 2 : 1)
      }
    }
    skip(quote.count + pounds.count)
    return true
  }
}
