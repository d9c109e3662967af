import JSONRPC
import JSONValues
import PeelKit
import Reporting
import Synchronization
import Testing

@testable import LSPServer

/// An editor as the server sees it: it opens documents, asks, and applies what it is answered.
final class EditorClient {
  /// What the server finds on disk.
  final class Disk: Sendable {
    /// The settings that hold for every document, or why they cannot be read.
    let settings = Mutex<Result<Configuration, Failure>>(.success(Configuration()))
    /// How often rules and settings were put together.
    let loads = Mutex(0)
  }

  let disk = Disk()
  private var session: Session
  private var count = 0

  /// Begins a session with those capabilities and options.
  init(_ capabilities: JSONObject = [:], options: JSONObject = [:]) throws {
    session = Session(in: Self.surroundings(disk))
    _ = try request(
      "initialize",
      ["capabilities": .object(capabilities), "initializationOptions": .object(options)])
  }

  /// A client that does not speak yet.
  init(silent: Void) { session = Session(in: Self.surroundings(disk)) }

  static func surroundings(_ disk: Disk = Disk()) -> ServerSurroundings {
    ServerSurroundings(
      read: { [] }, write: { _ in true },
      configuration: { (_: String?) throws(Failure) in
        try disk.settings.withLock { $0 }.get()
      },
      peel: { (configuration: Configuration) throws(Failure) in
        disk.loads.withLock { $0 += 1 }
        return try Peel(configuration)
      },
      processorCount: 2)
  }

  /// Capabilities that name these encodings.
  static func counting(_ encodings: String...) -> JSONObject {
    let names = encodings.map { JSONValue.string($0) }
    return ["general": .object(["positionEncodings": .array(names)])]
  }

  /// The result of a request, or the error it is answered with.
  @discardableResult
  func request(_ method: String, _ parameters: JSONObject = [:]) throws -> JSONValue {
    count += 1
    let id = MessageID.integer(count)
    let call = MessageCall(method, parameters)
    let answers = session.answers(to: .message(.request(id: id, call))) { false }
    #expect(answers.count == 1)
    switch try #require(answers.first) {
    case .result(id, let result): return result
    case .error(id, let error): throw error
    default:
      Issue.record("\(method) was answered with \(answers)")
      return .null
    }
  }

  /// What the server sends for a notification.
  @discardableResult
  func notify(_ method: String, _ parameters: JSONObject = [:]) -> [Message] {
    session.answers(to: .message(.notification(MessageCall(method, parameters)))) { false }
  }

  /// Says something that the server cannot read.
  func garble() {
    do throws(MessageRefusal) {
      _ = try Message(parsing: Array("{".utf8))
    } catch {
      _ = session.answers(to: .refusal(error)) { false }
    }
  }

  /// The diagnostics that are pushed next; `nil` where none are left.
  func pushed() -> Publication? { session.work { false } }

  /// Lets the server work until it is interrupted.
  func pushed(until isInterrupted: () -> Bool) -> Publication? {
    session.work(until: isInterrupted)
  }
}

extension EditorClient {
  func open(_ uri: String, _ text: String, language: String = "", version: Int = 1) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": .object([
          "uri": .string(uri), "languageId": .string(language), "version": .integer(version),
          "text": .string(text),
        ])
      ])
  }

  func change(_ uri: String, _ text: String, version: Int) {
    notify(
      "textDocument/didChange",
      [
        "textDocument": .object(["uri": .string(uri), "version": .integer(version)]),
        "contentChanges": .array([.object(["text": .string(text)])]),
      ])
  }

  /// The diagnostics that the client asks for.
  func pulled(_ uri: String, knowing id: JSONValue? = nil) throws -> JSONValue {
    var parameters: JSONObject = ["textDocument": .object(["uri": .string(uri)])]
    parameters["previousResultId"] = id
    return try request("textDocument/diagnostic", parameters)
  }

  func hover(_ uri: String, _ line: Int, _ character: Int) throws -> JSONValue {
    try request(
      "textDocument/hover",
      ["textDocument": .object(["uri": .string(uri)]), "position": Self.position(line, character)])
  }

  func actions(
    _ uri: String, from start: JSONValue = position(0, 0), to end: JSONValue = position(9_999, 0),
    only: [String]? = nil, isAutomatic: Bool = false
  ) throws -> [JSONValue] {
    var context: JSONObject = [
      "diagnostics": .array([]), "triggerKind": .integer(isAutomatic ? 2 : 1),
    ]
    context["only"] = only.map { .array($0.map { .string($0) }) }
    let result = try request(
      "textDocument/codeAction",
      [
        "textDocument": .object(["uri": .string(uri)]),
        "range": .object(["start": start, "end": end]), "context": .object(context),
      ])
    return try #require(result.array)
  }

  static func position(_ line: Int, _ character: Int) -> JSONValue {
    .object(["line": .integer(line), "character": .integer(character)])
  }

  /// The text after an action's edits, as a client that counts in UTF-16 applies them.
  static func text(_ text: String, after action: JSONValue?, of uri: String) throws -> String {
    let edits = try #require(action?["edit"]?["changes"]?[uri]?.array)
    var units = Array(text.utf16)
    for edit in edits.reversed() {
      let range = try #require(edit["range"])
      let start = try offset(of: range["start"], in: text)
      let end = try offset(of: range["end"], in: text)
      units.replaceSubrange(start..<end, with: Array((edit["newText"]?.string ?? "").utf16))
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func offset(of position: JSONValue?, in text: String) throws -> Int {
    let line = try #require(position?["line"]?.integer)
    let character = try #require(position?["character"]?.integer)
    var (offset, left) = (0, line)
    for scalar in text.unicodeScalars where left > 0 {
      offset += UTF16.width(scalar)
      if scalar == "\n" { left -= 1 }
    }
    return offset + character
  }
}
