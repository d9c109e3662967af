import MCPServer
import SystemCalls
import Testing

@Suite("The answer to a run that no client takes")
struct UnheardAnswerTests {
  private let taken =
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#

  /// What is logged of a run that ends with `rest` of an answer.
  private func logged(
    _ rest: String, command: String = "run", hasGone: Bool = false,
    spending: ToolServerSettings.Spending = .allowed(atMost: nil)
  ) -> [String] {
    let network = ScriptedNetwork(
      answer: #"{"peel":1,"command":"\#(command)",\#(rest)}"#, waits: true)
    var settings = ToolServerSettings()
    settings.spending = spending
    // The stand-in is started before what works with it.
    let starts = spending == .rehearsed ? 2 : 1
    let call = Conversation.call(1, "run_request", #"{"prompt":"A red kite"}"#)
    let talk = Conversation(
      hasGone ? [call] : [call, taken], settings, network: network, hasGone: hasGone,
      before: { line, _ in if line == 1 { network.state.wait { $0.handovers.count == starts } } })
    #expect(talk.said.isEmpty)
    return talk.logged
  }

  @Test(
    "leaves the id of what was paid for with whoever runs the server", arguments: [false, true])
  func done(hasGone: Bool) {
    let logged = logged(
      #""ok":true,"execution":{"state":"completed","request_id":"r-9"}"#, hasGone: hasGone)
    #expect(
      logged == [
        "no client took the answer about r-9, which peel jobs lists: it is completed, "
          + "peel result fetches it"
      ])
  }

  @Test("needs no word where it was rehearsed")
  func rehearsed() {
    let rest = #""ok":true,"execution":{"state":"completed","request_id":"r-9"}"#
    #expect(logged(rest, hasGone: true, spending: .rehearsed).isEmpty)
    #expect(logged(rest, hasGone: true).count == 1)
  }

  @Test("says of an interrupted one what it says itself, and no more")
  func cancelled() {
    let logged = logged(
      #""ok":false,"execution":{"state":"cancelled","request_id":"r-9"},"error":{"#
        + #""code":"interrupted","message":"interrupted; the request r-9 was cancelled","#
        + #""hint":"run the command again for a new request"}"#)
    #expect(
      logged == [
        "no client took the answer about r-9, which peel jobs lists: interrupted; "
          + "the request r-9 was cancelled; run the command again for a new request"
      ])
  }

  @Test("names the requests of all passes")
  func passes() {
    let logged = logged(
      #""ok":true,"execution":{"state":"completed","request_id":"b","passes":["#
        + #"{"request_id":"a"},{"request_id":"b"}]}"#)
    #expect(logged.first?.hasPrefix("no client took the answer about a, b, which") == true)
  }

  @Test(
    "tells of a request that may have been accepted",
    arguments: [
      #""ok":false,"execution":{"state":"unknown"},"error":{"code":"submit-uncertain"}"#,
      #""ok":false,"error":{"code":"unknown-state","message":"peel-net ended"}"#,
    ])
  func uncertain(rest: String) {
    #expect(logged(rest).first?.hasPrefix("no client took the answer about a request, ") == true)
  }

  @Test("needs no word where nothing was sent, or where it can be asked for again")
  func free() {
    #expect(logged(#""ok":false,"error":{"code":"missing-token"}"#).isEmpty)
    #expect(logged(#""ok":true,"execution":{"request_id":"r-9"}"#, command: "result").isEmpty)
  }
}
