import Linting

/// A thing that a pass made or coloured, and that a later one can name for sure.
struct MadeThing: Equatable {
  /// As a keep list says it.
  let name: String
  /// The noun itself, in lower case.
  let head: String
}
