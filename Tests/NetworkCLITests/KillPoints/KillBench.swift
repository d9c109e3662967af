import Executing
import JSONValues
import RunJournal
import SystemCalls

/// Kills `peel-net` at one call after the other and looks at what is left.
final class KillBench: Sendable {
  /// What a sweep found.
  struct Tally: Equatable {
    var points = 0
    var neverSent = 0
    var uncertain = 0
    var carriedOn = 0
    var problems: [String] = []
    /// Whether a process came to its end before its point.
    var hasReachedTheEnd = false
  }

  /// More calls than one request takes.
  private static let mostCalls = 2_000

  private let part: NetworkPart
  private let library: String

  init() throws {
    part = try NetworkPart()
    library = part.folder + "/kill-at.so"
    let source = "\(#filePath)".split(separator: "/").dropLast().map { "/\($0)" }.joined()
    let built = try ChildProcess.run(
      "/bin/sh",
      [
        "-c",
        """
        for c in clang cc gcc; do
          command -v $c >/dev/null && exec $c -shared -fPIC -o "$0" "$1" -ldl
        done
        """,
        library, source + "/kill-at.c",
      ])
    guard built.status == 0 else {
      throw StorageError("no compiler: \(String(decoding: built.errors, as: UTF8.self))")
    }
  }

  /// Every point, from the first call to the one that is never reached.
  func sweep(isAfter: Bool) -> Tally {
    var tally = Tally()
    for number in 1...Self.mostCalls where !tally.hasReachedTheEnd {
      let point = KillPoint(number: number, isAfter: isAfter, part: part, library: library)
      do {
        try point.visit(&tally)
      } catch {
        tally.problems.append("\(point.name): \(error)")
        return tally
      }
    }
    return tally
  }
}
