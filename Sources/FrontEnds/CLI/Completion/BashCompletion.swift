import PeelKit

/// The script for bash; it needs neither the package bash-completion nor a bash newer than 3.2.
struct BashCompletion {
  let choices: CompletionChoices

  /// The whole script.
  var text: String { head + values + options + Self.function }

  private var head: String {
    """
    # Completes command lines of peel in bash; made by: peel completions bash
    # Use it by: source <(peel completions bash)

    _peel_commands='\(Operation.all.map(\.name).joined(separator: "\n"))'


    """
  }

  /// What may stand as the value of an option of a command, or as the command's argument.
  private var values: String {
    let arguments = Operation.all.compactMap { operation in
      arm("'\(operation.name) '", operation.offered)
    }
    return """
      # What can be the value of the option $2, or without one the argument, of the command $1.
      _peel_values() {
        case "$1 $2" in
      \((optionArms + arguments).joined(separator: "\n"))
        esac
      }


      """
  }

  /// One for each name, and before these one for each command that offers something else for it.
  private var optionArms: [String] {
    var usual: [String: OfferedValues] = [:]
    var (own, shared) = ([String](), [String]())
    for operation in [nil] + Operation.all.map(Optional.some) {
      for option in options(of: operation) where option.value != .none {
        let name = "--\(option.name)" + (option.value == .attached ? "=" : "")
        if usual[name] == nil {
          shared += [arm("*' \(name)'", option.offered, isOption: true)].compactMap(\.self)
        } else if usual[name] != option.offered, let command = operation?.name {
          own += [arm("'\(command) \(name)'", option.offered, isOption: true)].compactMap(\.self)
        }
        usual[name] = usual[name] ?? option.offered
      }
    }
    return own + shared
  }

  /// Of a command, or of the line before there is one.
  private func options(of operation: Operation?) -> [CompletionChoices.Option] {
    operation.map(choices.options) ?? Operation.commonOptions.map(choices.option)
  }

  private func arm(_ pattern: String, _ offered: OfferedValues, isOption: Bool = false) -> String? {
    let words = choices.words(offered)
    let shown: String
    switch offered {
    case .file: shown = "echo @file"
    case .folder: shown = "echo @folder"
    case .free: shown = isOption ? "echo @free" : ""
    default: shown = "printf '%s\\n' " + words.joined(separator: " ")
    }
    return shown.isEmpty ? nil : "    \(pattern)) \(shown) ;;"
  }

  private var options: String {
    let arms = Operation.all.map { operation in
      let names = choices.options(of: operation).map { option in
        "--\(option.name)" + (option.value == .attached && option.offered != .free ? "=" : "")
      }
      return "    \(operation.name)) printf '%s\\n' \(names.joined(separator: " ")) ;;"
    }
    let early = Operation.commonOptions.map { "--\($0.name)" } + ["--version"]
    return """
      # The options of the command $1.
      _peel_options() {
        case "$1" in
      \(arms.joined(separator: "\n"))
          *) printf '%s\\n' \(early.joined(separator: " ")) ;;
        esac
      }


      """
  }

  private static let function = #"""
    # shellcheck disable=SC2207
    _peel() {
      local line=${COMP_LINE:0:COMP_POINT} command='' option='' shown='' i
      local -a typed
      read -ra typed <<< "$line"
      [[ $line == *[[:space:]] ]] && typed+=('')
      local IFS=$'\n'
      local last=$((${#typed[@]} - 1))
      local current=${typed[last]} before=${typed[last - 1]}
      for ((i = 1; i < last; i++)); do
        if [[ $'\n'$_peel_commands$'\n' == *$'\n'"${typed[i]}"$'\n'* ]]; then
          command=${typed[i]}
          break
        fi
      done
      if [[ $current == --*=* ]]; then
        option=${current%%=*}
        shown=$(_peel_values "$command" "$option"; _peel_values "$command" "$option=")
        current=${current#*=}
      elif [[ $before == --* ]]; then
        shown=$(_peel_values "$command" "$before")
      fi
      if [[ -z $shown && -z $option ]]; then
        if [[ $current == -* ]]; then
          shown=$(_peel_options "$command")
        elif [[ -n $command ]]; then
          shown=$(_peel_values "$command" '')
        else
          shown=$_peel_commands
        fi
      fi
      COMPREPLY=()
      case $shown in
        @free | '') return ;;
        @file) COMPREPLY=($(compgen -f -- "$current")) && compopt -o filenames 2> /dev/null ;;
        @folder) COMPREPLY=($(compgen -d -- "$current")) && compopt -o filenames 2> /dev/null ;;
        *) COMPREPLY=($(compgen -W "$shown" -- "$current")) ;;
      esac
      # Where = or : parts words, readline has what stands before it already; elsewhere not.
      if [[ -n $option && $COMP_WORDBREAKS != *=* ]]; then
        COMPREPLY=("${COMPREPLY[@]/#/$option=}")
      elif [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${current%:*}:"}")
      fi
      if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == --*= ]]; then
        compopt -o nospace 2> /dev/null
      fi
    }

    complete -F _peel peel

    """#
}
