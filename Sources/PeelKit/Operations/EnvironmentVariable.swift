/// A variable of the environment that Peel heeds.
package struct EnvironmentVariable: Sendable, Equatable {
  package let name: String
  /// What it does, for the manual page.
  package let summary: String
  /// Whether its value is never to be shown.
  package let isSecret: Bool

  private init(_ name: String, _ summary: String, isSecret: Bool = false) {
    self.name = name
    self.summary = summary
    self.isSecret = isSecret
  }

  /// All of them; a test holds that the sources ask for no other.
  package static let all = [
    EnvironmentVariable(
      "RUNCOMFY_TOKEN", "The token for the API, unless --token-file names one.", isSecret: true),
    EnvironmentVariable(
      "RUNCOMFY_MODEL_API_BASE",
      "Where the API is, https only, or plain http on this machine; the vendor's by default."),
    EnvironmentVariable(
      "RUNCOMFY_CONFIG_DIR", "The folder whose token.json holds a token, before other folders."),
    EnvironmentVariable(
      "RUNCOMFY_WEB_BASE", "The web site that peel auth login asks, instead of the vendor's."),
    EnvironmentVariable("PEEL_RULES", "A folder of further rules, unless --rules names one."),
    EnvironmentVariable("PEEL_SPEND", "The word allow agrees to the cost of runs, like --yes."),
    EnvironmentVariable("NO_COLOR", "Anything in it switches colours off."),
    EnvironmentVariable("FORCE_COLOR", "Anything but 0 in it switches colours on."),
    EnvironmentVariable("TERM", "The word dumb means a terminal without colours."),
    EnvironmentVariable("TMPDIR", "Where temporary files go, instead of /tmp."),
    EnvironmentVariable("HOME", "The folder above those that the next three name by default."),
    EnvironmentVariable("XDG_CONFIG_HOME", "Holds peel/peel.yaml; ~/.config by default."),
    EnvironmentVariable("XDG_STATE_HOME", "Holds peel/journal.db; ~/.local/state by default."),
    EnvironmentVariable("XDG_CACHE_HOME", "Holds fetched schemas; ~/.cache by default."),
  ]
}
