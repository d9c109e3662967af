import Reporting
import SystemCalls

extension Installation {
  /// What is installed on this machine.
  static var live: Installation {
    Installation(
      executable: { try? ProcessImage.executablePath() },
      networkPart: { () throws(Failure) in try NetworkPart.path() },
      version: { path in
        (try? ChildProcess.run(path, ["--version"])).map {
          String(decoding: $0.output, as: UTF8.self)
        }
      },
      isWritable: { FileAccess.isWritable($0) })
  }
}
