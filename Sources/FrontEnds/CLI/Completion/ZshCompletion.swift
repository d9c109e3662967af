import PeelKit

/// The script for zsh: a function for a folder of `fpath`, or to be sourced.
struct ZshCompletion {
  let choices: CompletionChoices

  /// The whole script.
  var text: String {
    """
    #compdef peel
    # Completes command lines of peel in zsh; made by: peel completions zsh
    # Use it as the file _peel in a folder of fpath, or by: source <(peel completions zsh)

    _peel() {
      local context state state_descr line
      typeset -A opt_args
      local -a commands=(
    \(Operation.all.map { "    " + Self.described($0) }.joined(separator: "\n"))
      )
      _arguments -C -S -A '-*' \\
        '(-)--version[print the version]' \\
    \(Operation.commonOptions.map(early).joined(separator: "\n"))
        '1:command:->command' '*::argument:->arguments'
      case $state in
        command) _describe -t commands command commands ;;
        arguments)
          case $words[1] in
    \(Operation.all.map(arm).joined(separator: "\n"))
          esac
          ;;
      esac
    }

    if [[ $funcstack[1] == _peel ]]; then
      _peel "$@"
    else
      compdef _peel peel
    fi

    """
  }

  private static func described(_ operation: Operation) -> String {
    CompletionScript.quoted("\(operation.name):\(operation.summary)")
  }

  private func early(_ option: OperationOption) -> String {
    let known = choices.option(option)
    return "    \(specification(of: known)) \\"
  }

  private func arm(_ operation: Operation) -> String {
    let options = choices.options(of: operation).map { "              \(specification(of: $0))" }
    let argument = argument(of: operation).map { ["              \($0)"] } ?? []
    return """
              \(operation.name))
                _arguments -S \\
      \((options + argument).joined(separator: " \\\n"))
                ;;
      """
  }

  private func argument(of operation: Operation) -> String? {
    guard operation.argument != .none else { return nil }
    // Where nothing is offered the argument has to be told all the same, or no option is after it.
    let action = action(operation.offered) ?? "_guard \"^-*\" argument"
    let several = operation.argument.most > 1 && operation.offered == .file
    return CompletionScript.quoted("\(several ? "*" : "1"):argument:\(action)")
  }

  private func specification(of option: CompletionChoices.Option) -> String {
    let repeated = option.isRepeatable ? "*" : ""
    let text = repeated + "--\(option.name)"
    let summary = "[" + Self.escaped(option.summary, "[]:\\") + "]"
    let action = action(option.offered) ?? ""
    switch option.value {
    case .none: return CompletionScript.quoted(text + summary)
    case .attached: return CompletionScript.quoted("\(text)=-\(summary)::value:\(action)")
    case .required: return CompletionScript.quoted("\(text)=\(summary):value:\(action)")
    }
  }

  private func action(_ offered: OfferedValues) -> String? {
    switch offered {
    case .file: return "_files"
    case .folder: return "_files -/"
    case .free: return nil
    default:
      let words = choices.words(offered).map { Self.escaped($0, ":\\") }
      return "(\(words.joined(separator: " ")))"
    }
  }

  private static func escaped(_ text: String, _ marks: String) -> String {
    text.reduce(into: "") { $0 += marks.contains($1) ? "\\\($1)" : String($1) }
  }
}
