import JSONRPC
import JSONValues
import PeelKit
import Reporting
import Synchronization
import SystemCalls

/// Serves Peel's tools to an agent, over one stream of messages in both eras of MCP.
package final class ToolServer: Sendable {
  /// Bytes of a record that is reviewed in the twinkling of an eye.
  private static let quickRecord = 16 << 10

  private let methods: ServerMethods
  private let review: ReviewTools
  private let network: NetworkTools
  private let output: MessageOutput
  /// Tells whoever runs the server a line.
  private let log: @Sendable (String) -> Void
  /// Then what is sent costs nothing, and no command fetches it later.
  private let isRehearsed: Bool
  private let calls = CallRegister()
  private let isInitialized = Mutex(false)
  /// As many requests at a time as `peel run` sends, and as many questions about requests, which
  /// must not wait for one to be done; long records keep a processor busy.
  private let (requests, questions) = (CallQueue(limit: 4), CallQueue(limit: 4))
  private let reviews = CallQueue(limit: 2)

  /// `start` starts `peel-net`; nothing else is ever started. `log` is no part of the protocol.
  package init(
    _ peel: Peel, _ settings: ToolServerSettings, output: MessageOutput,
    start: @escaping NetworkProcess.Start, log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    methods = ServerMethods(peel: peel, settings: settings)
    review = ReviewTools(peel: peel, base: settings.base)
    network = NetworkTools(
      review: review, settings: settings, start: start, standIn: StandIn(start))
    self.output = output
    self.log = log
    isRehearsed = settings.spending == .rehearsed
  }

  /// Answers until the end of input, or until it cannot be read.
  package func serve(_ reader: MessageReader) {
    var reader = reader
    while let message = try? reader.next() {
      switch message {
      case .failure(let refusal): output.send(refusal.answer)
      case .success(.request(let id, let call)): take(call, id)
      case .success(.notification(let call)): take(call)
      // This server asks nothing, so nothing is an answer to it.
      case .success(.result), .success(.error): break
      }
    }
    close()
  }

  /// Ends what is under way, each request as an interrupted `peel run` would, and waits for that.
  ///
  /// The answer to a submit is waited for as long as it takes. Who cannot wait ends this process:
  /// its children go on without it, and write into the journal what came of their requests.
  package func close() {
    calls.close()
    calls.waitForAll()
    network.standIn.stop()
  }

  private func take(_ call: MessageCall) {
    guard call.method == "notifications/cancelled",
      let id = MessageID(call.parameters["requestId"])
    else { return }
    calls.cancel(id)
  }

  private func take(_ call: MessageCall, _ id: MessageID) {
    do throws(ResponseError) {
      let isInitialized = isInitialized.withLock { $0 }
      let era = try ProtocolEra(of: call, isInitialized: isInitialized)
      if call.method == "tools/call" { return try callTool(call.parameters, id) }
      let result = try methods.result(of: call, in: era)
      if call.method == "initialize" { self.isInitialized.withLock { $0 = true } }
      output.send(.result(id: id, .object(result)))
    } catch {
      output.send(.error(id: id, error))
    }
  }

  private func callTool(_ parameters: JSONObject, _ id: MessageID) throws(ResponseError) {
    let name = parameters["name"]?.string ?? ""
    guard let entry = ToolCatalogue.entry(named: name) else {
      throw .invalidParameters("there is no tool “\(name)”")
    }
    let given = parameters["arguments"] ?? .object([:])
    guard let object = given.object else {
      throw .invalidParameters("`arguments` has to be an object")
    }
    do throws(Failure) {
      let arguments = try ToolArguments(object, for: entry.tool, of: entry.operation)
      guard entry.operation.side == .network else {
        return try answer(id, entry.operation, arguments)
      }
      let queue = entry.operation.takesRecords ? requests : questions
      try inBackground(id, queue) { [self] in
        let notices = ProgressNotices(parameters, of: id, calls, output)
        defer { notices?.end() }
        let errand = NetworkTools.Errand(
          isToGoOn: { [calls] in calls.isToGoOn(id) },
          attach: { [calls] in calls.attach($0, to: id) },
          notify: { notices?.tell($0) })
        return network.answer(of: entry.operation, arguments, errand)
      }
    } catch {
      answer(id, Answer(command: entry.operation.name, failure: error).json)
    }
  }

  /// At once, unless that would hold up other calls.
  private func answer(
    _ id: MessageID, _ operation: Operation, _ arguments: ToolArguments
  ) throws(Failure) {
    var record: [UInt8] = []
    arguments.fields.write(into: &record)
    guard record.count > Self.quickRecord else {
      return answer(id, review.answer(of: operation, arguments))
    }
    try inBackground(id, reviews) { [review] in review.answer(of: operation, arguments) }
  }

  private func answer(_ id: MessageID, _ answer: JSONObject) {
    output.send(.result(id: id, .object(.toolResult(answer))))
  }

  /// Other calls are answered while this one waits.
  private func inBackground(
    _ id: MessageID, _ queue: CallQueue, _ work: @escaping @Sendable () -> JSONObject
  ) throws(Failure) {
    try calls.begin(id)
    let isStarted = queue.add { [calls, output, log, isRehearsed] in
      let answer = work()
      // A client that took its call back is told nothing, and one that has gone hears nothing, but
      // what was sent may be paid for.
      let message = Message.result(id: id, .object(.toolResult(answer)))
      let isSent = output.send(message) { calls.end(id) }
      if !isSent, !isRehearsed, let line = answer.outcomeOfRequest { log(line) }
      calls.leave()
    }
    guard !isStarted else { return }
    _ = calls.end(id)
    calls.leave()
    throw Failure(.rateLimited, "the system gives no more threads", hint: "call again later")
  }
}
