import PeelKit
import Reporting
import SystemCalls

/// All that the language server touches outside its own values; tests give it another world.
package struct ServerSurroundings {
  /// What is there from the client, after waiting for at least one byte; nothing is the end.
  package var read: @Sendable () throws(SystemError) -> [UInt8]
  /// Sends bytes to the client; `false` where it is gone.
  package var write: @Sendable ([UInt8]) -> Bool
  /// The rules and settings that hold for a file, by its absolute path, or for the working folder
  /// where there is none.
  package var configuration: (_ path: String?) throws(Failure) -> Configuration
  /// The façade that knows them.
  package var peel: (Configuration) throws(Failure) -> Peel
  package var processorCount: Int

  package init(
    read: @escaping @Sendable () throws(SystemError) -> [UInt8],
    write: @escaping @Sendable ([UInt8]) -> Bool,
    configuration: @escaping (String?) throws(Failure) -> Configuration,
    peel: @escaping (Configuration) throws(Failure) -> Peel,
    processorCount: Int
  ) {
    self.read = read
    self.write = write
    self.configuration = configuration
    self.peel = peel
    self.processorCount = processorCount
  }
}
