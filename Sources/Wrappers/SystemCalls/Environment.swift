#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The variables that the process was started with.
package enum Environment {
  /// The value of a variable; `nil` where it is not set or not UTF-8.
  package static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: value)
  }

  /// Whether the variable is set to anything but the empty text.
  package static func isSet(_ name: String) -> Bool { value(name).map { !$0.isEmpty } ?? false }
}
