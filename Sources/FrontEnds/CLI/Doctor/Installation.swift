import Reporting

/// What `doctor` looks at beside files and variables; tests give it another machine.
package struct Installation {
  /// The running executable's path; `nil` where the system does not tell.
  package var executable: () -> String?
  /// The path of `peel-net`.
  package var networkPart: () throws(Failure) -> String
  /// What the `peel-net` at the path calls itself; `nil` where it cannot be started.
  package var version: (_ path: String) -> String?
  /// Whether this user may make files in the folder.
  package var isWritable: (String) -> Bool

  package init(
    executable: @escaping () -> String?,
    networkPart: @escaping () throws(Failure) -> String,
    version: @escaping (_ path: String) -> String?,
    isWritable: @escaping (String) -> Bool
  ) {
    self.executable = executable
    self.networkPart = networkPart
    self.version = version
    self.isWritable = isWritable
  }
}
