import JSONValues
import PeelKit
import Reporting
import RequestBuilding

/// The tools that `peel-net` carries out, as a child of this process.
struct NetworkTools: Sendable {
  let review: ReviewTools
  let settings: ToolServerSettings
  let start: NetworkProcess.Start
  let standIn: StandIn

  /// What a call has to do with the process that works on it.
  struct Errand {
    /// Whether nobody has asked for it to stop.
    let isToGoOn: () -> Bool
    /// Told the process as soon as there is one.
    let attach: (NetworkProcess) -> Void
    /// Told each line of progress.
    let notify: (String) -> Void
  }

  /// The output object of a call, be it a failure.
  func answer(
    of operation: Operation, _ arguments: ToolArguments, _ errand: Errand
  ) -> JSONObject {
    var plan = JSONObject.answer(to: operation.name)
    if operation.takesRecords {
      plan = review.review(operation.name, arguments).json
      guard plan["ok"] == .bool(true) else { return plan }
      if settings.spending == .refused { return plan.refused }
    }
    do throws(Failure) {
      let header = try header(for: operation, arguments)
      var handover = header.line
      if operation.takesRecords {
        plan.write(into: &handover)
        handover.append(0x0A)
      }
      guard errand.isToGoOn() else {
        throw Failure(.interrupted, "interrupted before anything was sent", hint: "call again")
      }
      let process = try start(handover, .answer)
      errand.attach(process)
      while let line = process.nextLine() {
        errand.notify(String(decoding: line.dropPrefix("peel: "), as: UTF8.self))
      }
      let output = try process.end()
      if let answer = (try? JSONValue(parsing: output))?.object { return answer }
      throw Self.silence(spending: operation.takesRecords, isInterrupted: !errand.isToGoOn())
    } catch {
      plan.conclude(error)
      return plan
    }
  }

  private func header(
    for operation: Operation, _ arguments: ToolArguments
  ) throws(Failure) -> HandoverHeader {
    var header = HandoverHeader(operation.name)
    if !operation.takesRecords { header.id = arguments.name }
    for option in operation.options {
      if let value = arguments[option.name] ?? serverValue(of: option.name) {
        header.set(option, to: value)
      }
    }
    if settings.spending == .rehearsed { header.standIn = try standIn.access() }
    return header
  }

  /// What whoever started the server has said once for all calls.
  private func serverValue(of option: String) -> JSONValue? {
    switch (option, settings.spending) {
    case ("output-dir", _): settings.outputFolder.map { .string($0) }
    case ("token-file", _): settings.tokenFile.map { .string($0) }
    // A limit is consent by itself.
    case ("max-cost", .allowed(let limit)): limit.map { .number($0) }
    case ("yes", .allowed(nil)): .bool(true)
    default: nil
    }
  }

  /// What it means that there is no answer: a question can be asked again, a request cannot.
  private static func silence(spending: Bool, isInterrupted: Bool) -> Failure {
    if spending {
      Failure(
        .unknownState, "peel-net ended without an answer",
        hint: "peel jobs lists what was sent; peel resume carries on with it")
    } else if isInterrupted {
      Failure(.interrupted, "interrupted before an answer came", hint: "call again")
    } else {
      Failure(
        .networkPartMissing, "peel-net ended without an answer",
        hint: "call again; peel doctor looks at the installation")
    }
  }
}

extension JSONObject {
  /// A plan that is not carried out, with what it would cost.
  fileprivate var refused: JSONObject {
    var failure = Failure(
      .spendConsentRequired, "this server was started without --allow-spend, so nothing was sent",
      hint: "only the user can change that: peel mcp --allow-spend lets requests be paid for, "
        + "peel mcp --sandbox rehearses at no cost")
    var estimate = CostEstimate()
    for request in self["requests"]?.array ?? [] { estimate.add(planned: request) }
    failure.estimate = estimate
    var answer = self
    answer.conclude(failure)
    return answer
  }
}

extension [UInt8] {
  fileprivate func dropPrefix(_ prefix: String) -> ArraySlice<UInt8> {
    starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : self[...]
  }
}
