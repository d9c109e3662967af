import JSONRPC
import JSONValues
import SystemCalls

/// What came from the client and was not looked at yet: one thread fills it, another empties it.
final class Inbox: Sendable {
  /// Something that came.
  enum Entry: Sendable {
    case message(Message)
    case refusal(MessageRefusal)
    /// A request that the client took back before it was looked at.
    case cancelled(MessageID)
  }

  fileprivate struct State: Sendable {
    var entries: [Entry] = []
    /// The entries before this one were taken.
    var first = 0
    var isClosed = false
    /// The request that is being worked on, and whether the client took it back.
    var current: MessageID?
    var isCurrentCancelled = false
  }

  private let state = Monitor(State())

  /// Adds what came; taking back a request changes that request instead.
  func add(_ result: Result<Message, MessageRefusal>) {
    state.change { state in
      switch result {
      case .failure(let refusal): state.entries.append(.refusal(refusal))
      case .success(.notification(let call)) where call.method == "$/cancelRequest":
        if let id = MessageID(call.parameters["id"]) { state.cancel(id) }
      case .success(let message): state.entries.append(.message(message))
      }
    }
  }

  /// Says that nothing more will come.
  func close() { state.change { $0.isClosed = true } }

  /// The next entry, in order; waits for one if asked to, and is `nil` where there is none.
  func next(waiting: Bool) -> Entry? {
    if waiting { state.wait { $0.hasNews } }
    return state.change { $0.taken() }
  }

  /// Whether something came that was not taken yet, be it the end.
  var hasNews: Bool { state.change { $0.hasNews } }

  /// Whether nothing more will come.
  var isClosed: Bool { state.change { $0.isClosed } }

  /// Whether the client took back the request that was taken last.
  var isCurrentCancelled: Bool { state.change { $0.isCurrentCancelled } }

  /// Notifications after which the document is reviewed anew, or is gone.
  private static let changing = ["didOpen", "didChange", "didClose"].map { "textDocument/\($0)" }

  /// Whether a change of the document came that was not taken yet.
  func hasNews(of address: DocumentAddress) -> Bool {
    state.change { state in
      state.entries[state.first...].contains { entry in
        guard case .message(.notification(let call)) = entry else { return false }
        return call.document == address && Self.changing.contains(call.method)
      }
    }
  }
}

extension Inbox.State {
  fileprivate var hasEntries: Bool { first < entries.count }
  fileprivate var hasNews: Bool { hasEntries || isClosed }

  fileprivate mutating func taken() -> Inbox.Entry? {
    (current, isCurrentCancelled) = (nil, false)
    guard hasEntries else { return nil }
    let entry = entries[first]
    first += 1
    if !hasEntries {
      entries.removeAll()
      first = 0
    }
    if case .message(.request(let id, _)) = entry { current = id }
    return entry
  }

  fileprivate mutating func cancel(_ id: MessageID) {
    if current == id { isCurrentCancelled = true }
    let index = entries[first...].firstIndex { entry in
      if case .message(.request(id, _)) = entry { true } else { false }
    }
    if let index { entries[index] = .cancelled(id) }
  }
}

extension MessageCall {
  /// The document that the message is about.
  var document: DocumentAddress? {
    parameters["textDocument"]?["uri"]?.string.map(DocumentAddress.init(uri:))
  }
}
