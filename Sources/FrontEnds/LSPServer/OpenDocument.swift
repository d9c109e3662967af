import DocumentReading
import JSONValues
import Linting
import PeelKit
import Reporting

/// A document that the client has open, and what Peel says of it.
struct OpenDocument: Sendable {
  private enum State: Sendable {
    case changed
    case going(DocumentReview)
    /// The settings that hold for it cannot be read.
    case failed(Failure)
  }

  let address: DocumentAddress
  private let kind: DocumentKind?
  private(set) var version: Int?
  /// Other for every text and every change of settings.
  private(set) var number: Int
  private(set) var positions: DocumentPositions
  /// Whether the client's text may be another by now.
  var isDoubtful = false
  private var rulebook: Rulebook?
  private var state = State.changed

  init(
    _ address: DocumentAddress, language: String, version: Int?, text: String, number: Int,
    encoding: PositionEncoding
  ) {
    self.address = address
    self.version = version
    self.number = number
    // A name says more than the editor's word for the language, also that it is none of a prompt.
    let name = address.path ?? address.uri
    kind =
      DocumentKind(path: name) == nil
      ? DocumentKind(language: language) : DocumentKind(foundAt: name)
    positions = DocumentPositions(index: TextIndex(Array(text.utf8)), encoding: encoding)
  }

  mutating func replaceText(
    by text: String, version: Int?, number: Int, encoding: PositionEncoding
  ) {
    (self.version, self.number, state, isDoubtful) = (version, number, .changed, false)
    positions = DocumentPositions(index: TextIndex(Array(text.utf8)), encoding: encoding)
  }

  /// Has settings read anew with the next review, and rule folders, whose files may differ though
  /// the settings do not.
  mutating func recheckSettings(number: Int) {
    (self.number, state) = (number, .changed)
    if rulebook?.peel.settings.ruleFolders.isEmpty == false { rulebook = nil }
  }

  /// Reviews the text to its end; `false` where that was interrupted.
  mutating func review(
    in surroundings: ServerSurroundings, until isInterrupted: () -> Bool
  ) -> Bool {
    if case .changed = state { begin(in: surroundings) }
    guard case .going(var review) = state, var rulebook else { return true }
    // Nothing else holds them, so that they are changed in place.
    (self.rulebook, state) = (nil, .changed)
    defer { (self.rulebook, state) = (rulebook, .going(review)) }
    return review.finish(
      by: &rulebook, threads: surroundings.processorCount, until: isInterrupted)
  }

  /// What is known of the text; `nil` where settings cannot be read.
  var review: DocumentReview? { if case .going(let review) = state { review } else { nil } }

  /// Why there is no review.
  var failure: Failure? { if case .failed(let failure) = state { failure } else { nil } }

  /// Reads the settings again, because they may have changed on disk.
  private mutating func begin(in surroundings: ServerSurroundings) {
    do throws(Failure) {
      let configuration = try surroundings.configuration(address.path)
      if rulebook?.configuration != configuration {
        rulebook = Rulebook(
          configuration: configuration, peel: try surroundings.peel(configuration))
      }
      guard let peel = rulebook?.peel else { return }
      let isWanted = address.path.map { peel.wants(fileAt: $0) } ?? true
      state = .going(
        DocumentReview(of: positions.index.bytes, kind: isWanted ? kind : nil, by: peel))
    } catch {
      (rulebook, state) = (nil, .failed(error))
    }
  }
}

extension DocumentKind {
  /// By the editor's name for the language, for a document whose name tells nothing.
  init?(language: String) {
    switch language.lowercased() {
    case "prompt", "plaintext", "text": self = .text
    case "markdown": self = .markdown
    case "json": self = .json
    case "jsonl", "jsonlines", "ndjson": self = .jsonLines
    default: return nil
    }
  }
}
