import JSONRPC
import JSONValues

/// What the client says of its documents, and the diagnostics that are pushed of them.
extension Session {
  mutating func open(_ parameters: JSONObject) {
    guard let document = parameters["textDocument"],
      let uri = document["uri"]?.string, let text = document["text"]?.string
    else { return }
    let address = DocumentAddress(uri: uri)
    documents[address] = OpenDocument(
      address, language: document["languageId"]?.string ?? "",
      version: document["version"]?.integer,
      text: text, number: newNumber(), encoding: client.encoding)
    enqueue(address)
  }

  mutating func change(_ parameters: JSONObject) {
    guard let document = parameters["textDocument"], let uri = document["uri"]?.string,
      // Each change is the whole text, so that the last one holds.
      let text = parameters["contentChanges"]?.array?.last?["text"]?.string
    else { return }
    let address = DocumentAddress(uri: uri)
    let number = newNumber()
    documents[address]?.replaceText(
      by: text, version: document["version"]?.integer, number: number, encoding: client.encoding)
    enqueue(address)
  }

  /// Offers no edits of what the client may have changed unheard, until it sends the text again.
  mutating func doubtDocuments() {
    for address in documents.keys { documents[address]?.isDoubtful = true }
  }

  mutating func close(_ call: MessageCall) -> [Message] {
    guard let address = call.document, documents.removeValue(forKey: address) != nil else {
      return []
    }
    waiting.removeAll { $0 == address }
    guard client.way != .pull else { return [] }
    return [Publication(address: address, version: nil, diagnostics: []).message]
  }

  /// Has every document held against what its settings and rule folders say now.
  mutating func reloadSettings() -> [Message] {
    for address in documents.keys.sorted(by: { $0.uri < $1.uri }) {
      let number = newNumber()
      documents[address]?.recheckSettings(number: number)
      enqueue(address)
    }
    guard client.refreshesDiagnostics, client.way != .push else { return [] }
    return [
      .request(
        id: .string("peel-\(newNumber())"), MessageCall("workspace/diagnostic/refresh"))
    ]
  }

  /// The document whose diagnostics are to be pushed next.
  var next: DocumentAddress? { isShutDown ? nil : waiting.first }

  /// Works on the next document; gives its diagnostics once they are all there, and `nil` where it
  /// was interrupted.
  mutating func work(until isInterrupted: () -> Bool) -> Publication? {
    guard let address = next else { return nil }
    guard documents[address]?.review(in: surroundings, until: isInterrupted) == true,
      let document = documents[address]
    else { return nil }
    waiting.removeFirst()
    return Publication(
      address: address, version: document.version, diagnostics: document.diagnostics)
  }

  /// Has the document's diagnostics pushed when there is time for it.
  private mutating func enqueue(_ address: DocumentAddress) {
    guard client.way != .pull, documents[address] != nil else { return }
    waiting.removeAll { $0 == address }
    waiting.append(address)
  }
}
