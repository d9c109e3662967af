import DocumentReading
import FolderSearching
import JSONValues
import MCPServer
import Reporting
import Synchronization

@testable import CLI

/// A world of its own for one command line: what it reads is given, what it writes is kept.
final class TestWorld: Sendable {
  /// What the command left behind.
  struct Trace: Sendable {
    var output: [UInt8] = []
    var errors = ""
    var files: [String: [UInt8]] = [:]
    /// Each write to stdout by itself.
    var writes: [[UInt8]] = []
    var handover: [UInt8]?
    /// What `peel-net` was asked while `peel` went on.
    var questions: [[UInt8]] = []
    /// What a server of tools was started with.
    var served: ToolServerSettings?
    /// The paths that were read or looked for.
    var looks: [String] = []
    /// The folders that were watched, at each time anew.
    var watched: [[String]] = []
  }

  private let trace = Mutex(Trace())

  /// What is left of a run.
  struct Result {
    let status: ExitCode
    let trace: Trace
    var output: String { String(decoding: trace.output, as: UTF8.self) }
    var errors: String { trace.errors }

    /// Stdout as one JSON value.
    func json() throws -> JSONValue { try JSONValue(parsing: trace.output) }

    /// Stdout as JSON Lines.
    func lines() throws -> [JSONValue] {
      try output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    }
  }

  /// Runs a command line whose stdin gives one chunk a read; every read after the first would wait.
  static func run(
    _ arguments: String..., chunks: [String] = [], files: [String: String] = [:],
    variables: [String: String] = [:], isTerminal: Bool = false
  ) -> Result {
    run(
      arguments, chunks: chunks, files: files, variables: variables, isTerminal: isTerminal)
  }

  /// The same, with the arguments in a list.
  static func run(
    _ arguments: [String], chunks: [String] = [], files: [String: String] = [:],
    variables: [String: String] = [:], isTerminal: Bool = false,
    answers: @escaping @Sendable (String) -> String = { _ in "" }, changes: [[String]] = [],
    links: [String: String] = [:]
  ) -> Result {
    let world = TestWorld()
    let surroundings = world.surroundings(
      chunks: chunks, files: files, variables: variables, isTerminal: isTerminal,
      answers: answers, changes: changes, links: links)
    let status = PeelCommand(in: surroundings).run(arguments)
    return Result(status: status, trace: world.trace.withLock { $0 })
  }

  private func surroundings(
    chunks: [String], files: [String: String], variables: [String: String], isTerminal: Bool,
    answers: @escaping @Sendable (String) -> String, changes: [[String]],
    links: [String: String]
  ) -> Surroundings {
    var rest = chunks[...]
    let input = ByteSource(
      read: { (buffer: inout [UInt8]) throws(Failure) -> Int in
        let chunk = Array((rest.popFirst() ?? "").utf8)
        buffer += chunk
        return chunk.count
      },
      wouldWait: { true })
    return Surroundings(
      writeOutput: { (bytes: [UInt8]) throws(Failure) in
        self.trace.withLock {
          $0.output += bytes
          $0.writes.append(bytes)
        }
      },
      writeError: { text in self.trace.withLock { $0.errors += text } },
      variable: { variables[$0] },
      standardInput: input,
      isInputTerminal: { isTerminal },
      isOutputTerminal: { isTerminal },
      outputWidth: { isTerminal ? 100 : nil },
      readFile: { (path: String) throws(Failure) -> [UInt8] in
        self.trace.withLock { $0.looks.append(path) }
        if let written = self.trace.withLock({ $0.files[path] }) { return written }
        guard let text = files[path] else { throw Failure(.unreadableFile, "no \(path)") }
        return Array(text.utf8)
      },
      openFile: { (path: String) throws(Failure) in
        self.trace.withLock { $0.looks.append(path) }
        guard let text = files[path] else { throw Failure(.unreadableFile, "no \(path)") }
        return ByteSource(Array(text.utf8))
      },
      writeFile: { (bytes: [UInt8], path: String) throws(Failure) in
        self.trace.withLock { $0.files[path] = bytes }
      },
      openResult: { path in
        let written = Mutex<[UInt8]>([])
        return ResultFile(
          append: { (bytes: [UInt8]) throws(Failure) in written.withLock { $0 += bytes } },
          finish: { () throws(Failure) in
            self.trace.withLock { $0.files[path] = written.withLock { $0 } }
          })
      },
      isFolder: { path in
        path == "/sealed" || files.keys.contains { path != "." && $0.hasPrefix("\(path)/") }
      },
      isFile: { path in
        self.trace.withLock { $0.looks.append(path) }
        return files[path] != nil
      },
      filesBelow: { folder in
        files.keys.filter { $0.hasPrefix("\(folder)/") }.map {
          String($0.dropFirst(folder.count + 1))
        }
      },
      workingFolder: { "/work/shop" },
      resolvedPath: { links[$0] },
      makeFolder: { _ in },
      processorCount: { 2 },
      searchFiles: { scope in
        let written = self.trace.withLock { $0.files.keys }
        return Self.found(among: Set(files.keys).union(written).sorted(), in: scope)
      },
      watchFolders: { self.watching(changes) },
      openHandover: { self.handoverFile() },
      askNetworkPart: { (handover: [UInt8]) throws(Failure) in
        self.trace.withLock { $0.questions.append(handover) }
        return Array(answers(String(decoding: handover, as: UTF8.self)).utf8)
      },
      serveTools: { _, settings in self.trace.withLock { $0.served = settings } },
      installation: Installation(
        executable: { "/opt/bin/peel" },
        networkPart: { () throws(Failure) in
          guard files["/opt/bin/peel-net"] != nil else {
            throw Failure(.networkPartMissing, "there is none in a test")
          }
          return "/opt/bin/peel-net"
        },
        version: { files[$0] }, isWritable: { $0 != "/sealed" }))
  }

  /// Files that are named or lie in a folder that is; `.` is the folder of all.
  private static func found(among paths: [String], in scope: SearchScope) -> SearchResult {
    var result = SearchResult()
    for path in scope.paths.map({ $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }) {
      let inside = paths.filter { path == "." || $0 == path || $0.hasPrefix("\(path)/") }
      result.folders += inside.map { inside in
        inside.lastIndex(of: "/").map { String(inside[..<$0]) } ?? "."
      }
      result.files += inside.compactMap { inside in
        let isNamed = path == inside
        let kind = isNamed ? DocumentKind(path: inside) : DocumentKind(foundAt: inside)
        return kind.map { FoundFile(path: inside, kind: $0, isNamed: isNamed) }
      }
      if inside.isEmpty, path != "." {
        result.obstacles.append(SearchResult.Obstacle(path: path, cause: .missing))
      }
    }
    return result
  }

  /// Tells of these changes one after the other, and then of the user's Ctrl-C.
  private func watching(_ changes: [[String]]) -> FolderWatching {
    var rest = changes[...]
    return FolderWatching(
      watch: { folders in self.trace.withLock { $0.watched.append(folders) } },
      next: { rest.popFirst() })
  }

  /// Keeps what `peel-net` would be told; there is none to be told it.
  private func handoverFile() -> HandoverFile {
    let collected = Mutex<[UInt8]>([])
    return HandoverFile(
      append: { (bytes: [UInt8]) throws(Failure) in collected.withLock { $0 += bytes } },
      content: { ByteSource(collected.withLock { $0 }) },
      handOver: { () throws(Failure) in
        self.trace.withLock { $0.handover = collected.withLock { $0 } }
        throw Failure(.networkPartMissing, "there is none in a test")
      })
  }
}
