import RuleLoading
import SystemCalls

/// The command behind the build-tool plugin.
enum RuleCompiler {
  /// The exit status: 0 when the source was written, 1 for a bad rule file, 2 for a wrong call.
  static func run(_ arguments: ArraySlice<String>) -> Int32 {
    guard arguments.count == 2, let rules = arguments.first, let output = arguments.last else {
      report("usage: rule-compiler RULES OUTPUT")
      return 2
    }
    do throws(LoadingError) {
      let folder = try RuleFolder(at: rules, shownAs: "rules")
      try write(try EmbeddedSource.text(of: folder), to: output)
      return 0
    } catch {
      report(error.diagnostic)
      return 1
    }
  }

  private static func write(_ source: String, to path: String) throws(LoadingError) {
    do throws(SystemError) {
      try FileAccess.writeAtomically(Array(source.utf8), to: path)
    } catch {
      throw LoadingError(path: path, problem: "\(error)")
    }
  }

  private static func report(_ line: String) {
    StandardStreams.writeError(line + "\n")
  }
}

extension LoadingError {
  /// The form that the build and editors read.
  fileprivate var diagnostic: String {
    line == 0 ? "\(path): error: \(problem)" : "\(path):\(line):\(column): error: \(problem)"
  }
}
