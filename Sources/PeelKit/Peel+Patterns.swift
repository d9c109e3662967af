import Matching

extension Peel {
  /// Whether the system lets patterns be compiled to machine code.
  package static var compilesPatterns: Bool { Pattern.isCompilable }
}
