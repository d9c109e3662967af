import PeelKit
import Reporting

/// Where output goes, and how it looks.
struct OutputSettings {
  /// What `--format` says; `nil` for `auto`.
  let format: ResultFormat?
  /// The file that stands in for stdout.
  let path: String?
  let isQuiet: Bool
  /// Whether the output ends on a terminal.
  let isTerminal: Bool
  /// Where results go.
  let page: Page
  /// Where remarks and failures go.
  let errorPage: Page

  /// `sparesFile` has what failed go to stdout, and not over a file.
  init(_ invocation: Invocation, in surroundings: Surroundings, sparesFile: Bool = false) {
    let path = sparesFile ? nil : invocation.text("output")
    self.init(
      format: invocation.text("format"), path: path == "-" ? nil : path,
      color: invocation.text("color"), isQuiet: invocation.has("quiet"), in: surroundings)
  }

  /// What can be known of a command line that was not understood.
  init(misread arguments: [String], in surroundings: Surroundings) {
    let known = arguments.prefix { $0 != "--" }
    let texts = known.enumerated().compactMap { index, argument -> String? in
      if argument == "--format" { return known.dropFirst(index + 1).first }
      return argument.hasPrefix("--format=") ? String(argument.dropFirst(9)) : nil
    }
    self.init(format: texts.last, path: nil, color: nil, isQuiet: false, in: surroundings)
  }

  private init(
    format: String?, path: String?, color: String?, isQuiet: Bool, in surroundings: Surroundings
  ) {
    // What check writes beside these is no place for failures; `sarif=FILE` names a file.
    let word = format.map { String($0.prefix { $0 != "=" }) }
    let isOther = word != format || word.flatMap { CheckFormat(rawValue: $0) } != nil
    self.format = format.flatMap { ResultFormat(rawValue: $0) } ?? (isOther ? .pretty : nil)
    self.path = path
    self.isQuiet = isQuiet
    isTerminal = path == nil && surroundings.isOutputTerminal()
    let width = (isTerminal ? surroundings.outputWidth() : nil) ?? Page.defaultWidth
    let isColored = Self.isColored(color, isTerminal: isTerminal, surroundings)
    page = Page(palette: Palette(isColored: isColored), width: width)
    errorPage = page
  }

  /// The flag goes before NO_COLOR, that before FORCE_COLOR, and that before the terminal.
  private static func isColored(
    _ flag: String?, isTerminal: Bool, _ surroundings: Surroundings
  ) -> Bool {
    if flag == "always" { return true }
    if flag == "never" { return false }
    if let value = surroundings.variable("NO_COLOR"), !value.isEmpty { return false }
    if let value = surroundings.variable("FORCE_COLOR"), !value.isEmpty { return value != "0" }
    return isTerminal && surroundings.variable("TERM") != "dumb"
  }
}

extension OutputSettings {
  /// The format of results; JSON Lines are answered with JSON Lines.
  func format(isLines: Bool) -> ResultFormat {
    format ?? (isTerminal ? .pretty : isLines ? .jsonLines : .json)
  }

  /// An empty stream has no answer; no output file comes to be, and one that is there does not keep
  /// an earlier answer, which a `run` after it would send.
  func emptyFile(in surroundings: Surroundings) throws(Failure) {
    guard let path, surroundings.isFile(path) else { return }
    try surroundings.writeFile([], path)
  }
}
