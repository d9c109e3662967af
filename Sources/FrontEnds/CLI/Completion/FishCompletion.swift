import PeelKit

/// The script for fish.
struct FishCompletion {
  let choices: CompletionChoices

  /// The whole script.
  var text: String {
    let commands = Operation.all.map(\.name).joined(separator: " ")
    return """
      # Completes command lines of peel in fish; made by: peel completions fish
      # Use it as ~/.config/fish/completions/peel.fish, or by: peel completions fish | source

      # The command that the line has already.
      function __peel_command
        for word in (commandline -opc)[2..-1]
          if contains -- $word \(commands)
            echo $word
            return 0
          end
        end
        return 1
      end

      # Whether it is one of these.
      function __peel_on
        contains -- (__peel_command) $argv
      end

      complete -c peel -f
      complete -c peel -n 'not __peel_command' -l version -d 'print the version'
      \((early + Operation.all.flatMap(lines)).joined(separator: "\n"))

      """
  }

  private var early: [String] {
    Operation.commonOptions.map { line("not __peel_command", choices.option($0)) }
  }

  private func lines(of operation: Operation) -> [String] {
    let condition = "__peel_on \(operation.name)"
    let command =
      "complete -c peel -n 'not __peel_command' -a \(operation.name) "
      + "-d \(Self.quoted(operation.summary))"
    let argument = values(operation.offered).map { ["complete -c peel -n '\(condition)' \($0)"] }
    return [command] + (argument ?? [])
      + choices.options(of: operation).map { line(condition, $0) }
  }

  private func line(_ condition: String, _ option: CompletionChoices.Option) -> String {
    // Without -x fish offers files beside the words.
    let required = option.value != .required ? "" : option.offered == .file ? " -r" : " -x"
    let offered = option.value == .none ? nil : values(option.offered)
    return "complete -c peel -n '\(condition)' -l \(option.name)\(required)"
      + (offered.map { " " + $0 } ?? "") + " -d \(Self.quoted(option.summary))"
  }

  /// What stands after the condition for these values; nothing where none are offered.
  private func values(_ offered: OfferedValues) -> String? {
    switch offered {
    case .file: "-F"
    case .folder: "-a '(__fish_complete_directories)'"
    case .free: nil
    default: "-a \(Self.quoted(choices.words(offered).joined(separator: " ")))"
    }
  }

  /// In single quotes, in which fish heeds backslashes.
  private static func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += "'\\".contains($1) ? "\\\($1)" : String($1) } + "'"
  }
}
