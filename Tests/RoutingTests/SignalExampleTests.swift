import EmbeddedRules
import Matching
import PromptParsing
import RequestBuilding
import RuleLoading
import Testing
import YAMLReading

@testable import Routing

/// A signal with one of the asks that its file gives.
struct SignalExample: Sendable, CustomTestStringConvertible {
  let signal: String
  let ask: String
  /// Where the example stands, so that a failure leads to it.
  let place: String

  var testDescription: String { "\(place): \(ask)" }
}

@Suite("The examples of a signal's file")
struct SignalExampleTests {
  /// This package's `rules/`, found from this file.
  static let folder: RuleFolder? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try? RuleFolder(at: "/\(root)/rules")
  }()

  static func examples(_ list: KeyPath<SignalExamples, [FileNode]>) -> [SignalExample] {
    guard let folder else { return [] }
    return EmbeddedRules.routes.signals.flatMap { signal -> [SignalExample] in
      guard let root = try? folder.node(of: "routes/\(signal.id).yaml"),
        let examples = try? SignalFile.examples(root)
      else { return [] }
      return examples[keyPath: list].compactMap { node in
        (try? node.text()).map { text in
          SignalExample(
            signal: signal.id, ask: text, place: "\(node.path):\(node.node.line)")
        }
      }
    }
  }

  static let fires = examples(\.fires)
  static let silent = examples(\.silent)

  /// Where the signal is found in a prompt that comes with an image, or as many as it wants.
  private func reasons(_ prompt: String, _ signal: String) throws -> [RouteReason] {
    let known = EmbeddedRules.routes.signals.first { $0.id == signal }
    let images = known?.images == .several ? 2 : known?.images == ImageCondition.none ? 0 : 1
    return Asks.stands(prompt, images: images)
      .filter { $0.signal.id == signal }.compactMap(\.found)
  }

  @Test("are there for every signal")
  func complete() {
    let ids = Set(EmbeddedRules.routes.signals.map(\.id))
    #expect(Set(Self.fires.map(\.signal)) == ids)
    #expect(Set(Self.silent.map(\.signal)) == ids)
  }

  @Test("hold the signal where they say so", arguments: fires)
  func found(example: SignalExample) throws {
    #expect(try reasons(example.ask, example.signal).count == 1)
  }

  @Test("do not hold it where they say so", arguments: silent)
  func absent(example: SignalExample) throws {
    #expect(try reasons(example.ask, example.signal).isEmpty)
  }

  @Test(
    "hold it behind an emoji, before another sentence and with other line ends", arguments: fires)
  func mutated(example: SignalExample) throws {
    #expect(try reasons("🦩 " + example.ask, example.signal).count == 1)
    #expect(try reasons(example.ask + "\r\nThanks!", example.signal).count == 1)
  }

  @Test("hold it no more where they are quoted copy", arguments: fires)
  func quoted(example: SignalExample) throws {
    guard !example.ask.contains("\"") else { return }
    let quoted = "Add a tag: “\(example.ask)”"
    let start = "Add a tag: “".utf8.count
    let inside = try reasons(quoted, example.signal).compactMap(\.range).filter { range in
      range.upperBound > start && range.upperBound <= start + example.ask.utf8.count
    }
    #expect(inside.isEmpty)
  }

  @Test("pass the gates of every pattern that matches them", arguments: fires + silent)
  func gated(example: SignalExample) throws {
    let bytes = Array(example.ask.utf8)
    let gate = TextGate(bytes, EmbeddedRules.literalIndex)
    for form in EmbeddedRules.routes.signals.flatMap(\.patterns) {
      let match = try form.pattern.pattern().firstMatch(in: bytes)
      #expect(match == nil || gate.opens(for: form.pattern.gates))
    }
  }
}
