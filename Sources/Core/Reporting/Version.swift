/// The version of both executables.
package enum Version {
  /// By semver.org.
  package static let current = "0.1.0"
}
