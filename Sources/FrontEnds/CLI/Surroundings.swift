import FolderSearching
import MCPServer
import PeelKit
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
  /// Opens a file that may be too large to be held.
  package var openFile: (String) throws(Failure) -> ByteSource
  /// Replaces a file in one step.
  package var writeFile: ([UInt8], String) throws(Failure) -> Void
  /// Begins a file for results, in place of what has the path.
  package var openResult: (String) throws(Failure) -> ResultFile
  package var isFolder: (String) -> Bool
  package var isFile: (String) -> Bool
  /// The paths of all files below a folder, counted from it; none where there is no folder.
  package var filesBelow: (String) -> [String]
  /// The absolute path of the working folder; `nil` where it was removed.
  package var workingFolder: () -> String?
  /// Where a path leads in the end, links followed; `nil` where it leads nowhere.
  package var resolvedPath: (String) -> String?
  /// Makes a folder and those above it, where they are not there yet.
  package var makeFolder: (String) throws(Failure) -> Void
  package var processorCount: () -> Int
  /// Finds the files that `check` is to read.
  package var searchFiles: (SearchScope) -> SearchResult
  package var watchFolders: () throws(Failure) -> FolderWatching
  /// Begins to collect what `peel-net` is told.
  package var openHandover: () throws(Failure) -> HandoverFile
  /// Runs `peel-net` on a handover and gives what it prints, while this process lives on.
  package var askNetworkPart: (_ handover: [UInt8]) throws(Failure) -> [UInt8]
  /// Serves tools to an agent until it leaves.
  package var serveTools: (Peel, ToolServerSettings) -> Void
  package var installation: Installation
}

extension Surroundings {
  /// Becomes `peel-net`, which is told no more than this; returns only by throwing.
  func handOver(_ handover: Handover) throws(Failure) -> Never {
    let file = try openHandover()
    try file.append(handover.line)
    try file.handOver()
  }

  /// Refuses a path that leads to no folder.
  func checkFolder(_ path: String) throws(Failure) {
    guard !isFolder(path) else { return }
    throw Failure(.unreadableFile, "there is no folder \(path)")
  }
}
