import SystemCalls

/// A shell for real, which loads the script that `peel completions` prints and completes lines.
enum ShellCompletion: String, CaseIterable {
  case bash, zsh, fish

  /// What becomes of the last word of each line, as far as the shell is sure of it.
  func completed(_ lines: [String]) throws -> [String] {
    let outcome = try Workbench().run(
      "peel completions \(rawValue) > completions\nmkdir folder-of-rules; touch record-file.json\n"
        + "cat > lines <<'END'\n\(lines.joined(separator: "\n"))\nEND\n"
        + "cat > driver <<'END'\n\(driver)\nEND\n\(rawValue) \(options) driver < lines")
    guard outcome.status == 0 else {
      return [String(decoding: outcome.output + outcome.errors, as: UTF8.self)]
    }
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  private var options: String {
    switch self {
    case .bash: "--norc"
    case .zsh: "-f"
    case .fish: "--no-config"
    }
  }

  /// Reads lines and prints for each the candidates, or of zsh the word as it then stands.
  private var driver: String {
    switch self {
    case .bash:
      #"""
      source completions
      while IFS= read -r COMP_LINE; do
        COMP_POINT=${#COMP_LINE} COMPREPLY=()
        _peel 2> /dev/null
        echo "${COMPREPLY[*]}"
      done
      """#
    case .fish:
      """
      source completions
      while read -l line
        echo (complete -C $line | cut -f1)
      end
      """
    case .zsh:
      #"""
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D; source ./completions
        unsetopt automenu beep; setopt noautolist; bindkey "^I" complete-word
        report() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N report; bindkey "^X" report
        print READY$((1 + 1))'
      zpty -r shell text '*READY2*'
      while IFS= read -r line; do
        zpty -n -w shell "$line"$'\t'$'\x18'
        zpty -r -m shell text '*<<*>>*'
        text=${${text##*<<}%%>>*}
        print -r -- ${${text% }##* }
      done
      zpty -d shell
      """#
    }
  }
}
