/// The version of both executables.
package enum Version {
  /// By semver.org.
  package static let current = "0.1.0"
  /// The day of the release, which the manual page carries.
  package static let day = "November 21, 2026"
}
