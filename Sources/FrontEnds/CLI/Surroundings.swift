import Reporting

/// All that the command line touches outside its own values; tests give it another world.
package struct Surroundings {
  package var writeOutput: ([UInt8]) throws(Failure) -> Void
  /// Writes text for people.
  package var writeError: (String) -> Void
  package var variable: (String) -> String?
  package var standardInput: ByteSource
  package var isInputTerminal: () -> Bool
  package var isOutputTerminal: () -> Bool
  /// Columns; `nil` where stdout leads to no terminal.
  package var outputWidth: () -> Int?
  package var readFile: (String) throws(Failure) -> [UInt8]
  /// Replaces a file in one step.
  package var writeFile: ([UInt8], String) throws(Failure) -> Void
  package var isFolder: (String) -> Bool
  package var isFile: (String) -> Bool
  /// The absolute path of the working folder; `nil` where it was removed.
  package var workingFolder: () -> String?
  /// Makes a folder and those above it, where they are not there yet.
  package var makeFolder: (String) throws(Failure) -> Void
  package var processorCount: () -> Int
  /// Becomes `peel-net`, with a handover as its stdin; returns only by throwing.
  package var becomeNetworkPart: ([UInt8]) throws(Failure) -> Never

  package init(
    writeOutput: @escaping ([UInt8]) throws(Failure) -> Void,
    writeError: @escaping (String) -> Void,
    variable: @escaping (String) -> String?,
    standardInput: ByteSource,
    isInputTerminal: @escaping () -> Bool,
    isOutputTerminal: @escaping () -> Bool,
    outputWidth: @escaping () -> Int?,
    readFile: @escaping (String) throws(Failure) -> [UInt8],
    writeFile: @escaping ([UInt8], String) throws(Failure) -> Void,
    isFolder: @escaping (String) -> Bool,
    isFile: @escaping (String) -> Bool,
    workingFolder: @escaping () -> String?,
    makeFolder: @escaping (String) throws(Failure) -> Void,
    processorCount: @escaping () -> Int,
    becomeNetworkPart: @escaping ([UInt8]) throws(Failure) -> Never
  ) {
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.variable = variable
    self.standardInput = standardInput
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.outputWidth = outputWidth
    self.readFile = readFile
    self.writeFile = writeFile
    self.isFolder = isFolder
    self.isFile = isFile
    self.workingFolder = workingFolder
    self.makeFolder = makeFolder
    self.processorCount = processorCount
    self.becomeNetworkPart = becomeNetworkPart
  }
}

extension Surroundings {
  /// Refuses a path that leads to no folder.
  func checkFolder(_ path: String) throws(Failure) {
    guard !isFolder(path) else { return }
    throw Failure(.unreadableFile, "there is no folder \(path)")
  }
}
