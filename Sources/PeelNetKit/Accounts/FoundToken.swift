import Executing

/// A token, and where it was found.
struct FoundToken {
  /// The kinds of places, in the order in which they are looked at.
  enum Origin: String {
    /// The file that `--token-file` names.
    case option
    /// `RUNCOMFY_TOKEN`.
    case variable
    /// `token.json` in one of the vendor's folders.
    case file
  }

  let secret: Secret
  let origin: Origin
  /// The file's path, or the variable's name.
  let place: String
}
