import PeelKit
import Reporting
import RequestBuilding

/// A script that has a shell complete the command line of `peel`.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script of the shell of that name.
  static func named(_ name: String) throws(Failure) -> CompletionScript {
    if let script = CompletionScript(rawValue: name) { return script }
    let nearest = NearestName.to(name, among: allCases.map(\.rawValue))
    throw Failure(
      .invalidValue, "there are no completions for “\(name)”",
      hint: nearest.map { "did you mean peel completions \($0)?" } ?? "write bash, zsh or fish")
  }

  /// The script, with a line break at the end.
  func text(of choices: CompletionChoices) -> String {
    switch self {
    case .bash: BashCompletion(choices: choices).text
    case .zsh: ZshCompletion(choices: choices).text
    case .fish: FishCompletion(choices: choices).text
    }
  }

  /// The text in single quotes, as bash and zsh take it.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
