import RuleLoading
import SystemCalls

/// `rule-pages RULES DOCS`: what `make docs` runs.
package enum PageCommand {
  /// Reads the process's own command line, runs, and ends the process.
  package static func main() -> Never {
    ProcessImage.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// The exit status: 0 when the pages were written, 1 for a bad rule file or folder, 64 for a
  /// wrong call.
  private static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2, !arguments.contains(where: { $0.hasPrefix("-") }) else {
      StandardStreams.writeError("usage: rule-pages RULES DOCS\n")
      return 64
    }
    do {
      let folder = try PageFolder(of: arguments[0])
      try folder.write(to: "\(arguments[1])/rules")
      try FileAccess.writeAtomically(
        Array(ErrorPage.text.utf8), to: "\(arguments[1])/\(ErrorPage.name)")
      StandardStreams.writeError("wrote \(folder.pages.count + 1) pages to \(arguments[1])\n")
      return 0
    } catch {
      StandardStreams.writeError("rule-pages: \(error)\n")
      return 1
    }
  }
}
