import PeelKit
import SystemCalls
import Testing

@Suite("Completions")
struct CompletionTests {
  /// Lines with the one word that their last word can become.
  private static let cases = [
    ("peel li", "lint"), ("peel --format pre", "pretty"), ("peel --format json rou", "route"),
    ("peel lint --statis", "--statistics"), ("peel lint --fix=sa", "safe"),
    ("peel lint --fail-on w", "warning"), ("peel lint --rule vague-ch", "vague-change"),
    ("peel lint --aspect-ratio 16:", "16:9"),
    ("peel plan --model google/nano-banana/p", "google/nano-banana/pro/edit"),
    ("peel plan \"Make it red\" --rewr", "--rewrite"),
    ("peel lint --input-file record-f", "record-file.json"),
    ("peel lint --rules folder-o", "folder-of-rules"), ("peel test-rules fold", "folder-of-rules"),
    ("peel explain dup", "duplicate-request"),
    ("peel explain missing-pres", "missing-preservation"),
    ("peel auth logo", "logout"), ("peel completions z", "zsh"), ("peel schema rec", "record"),
    ("peel check --format sar", "sarif"), ("peel check . --format juni", "junit"),
    ("peel check --forma", "--format"),
    ("peel jobs --state comp", "completed"), ("peel jobs --older", "--older-than"),
  ]

  @Test("come true in the shell itself", arguments: ShellCompletion.allCases)
  func real(shell: ShellCompletion) throws {
    let completed = try shell.completed(Self.cases.map(\.0))
    #expect(completed.count == Self.cases.count, "\(completed)")
    for ((line, word), found) in zip(Self.cases, completed) {
      // Each shell has its own way with = and : and with the slash of a folder.
      let last = found.split { "=".contains($0) }.last.map { String($0) } ?? ""
      let bare = last.trimmingSuffix { "/ ".contains($0) }
      #expect(word == bare || word.hasSuffix(":\(bare)"), "\(shell): \(line) → \(found)")
    }
  }

  @Test("offer every command and option of the table", arguments: ShellCompletion.allCases)
  func complete(shell: ShellCompletion) throws {
    let outcome = try Workbench().run("peel completions \(shell.rawValue)")
    let script = String(decoding: outcome.output, as: UTF8.self)
    for operation in Operation.all {
      #expect(script.contains(operation.name), "\(operation.name)")
      for option in operation.options {
        let mark =
          shell == .fish ? "__peel_on \(operation.name)' -l \(option.name) " : "--\(option.name)"
        #expect(script.contains(mark), "\(operation.name) --\(option.name)")
      }
    }
  }
}
