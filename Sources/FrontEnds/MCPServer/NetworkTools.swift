import JSONValues
import PeelKit
import Reporting

/// The tools that `peel-net` carries out, as a child of this process.
struct NetworkTools: Sendable {
  let review: ReviewTools
  let settings: ToolServerSettings
  let start: NetworkProcess.Start
  let standIn: StandIn

  /// Told the process as soon as there is one.
  typealias Attach = (NetworkProcess) -> Void
  /// Told each line of progress.
  typealias Notify = (String) -> Void

  /// The output object of a call, be it a failure.
  func answer(
    of operation: Operation, _ arguments: ToolArguments, attach: Attach, notify: Notify
  ) -> JSONObject {
    var plan = JSONObject()
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
      let process = try start(handover, .answer)
      attach(process)
      while let line = process.nextLine() {
        notify(String(decoding: line.dropPrefix("peel: "), as: UTF8.self))
      }
      return try Self.answer(in: try process.end())
    } catch {
      return plan.failed(error, of: operation.name)
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
    // A limit holds where the cost is known; beside --yes it would let an unknown one pass.
    case ("max-cost", .allowed(let limit)): limit.map { .number($0) }
    case ("yes", .allowed(nil)): .bool(true)
    default: nil
    }
  }

  private static func answer(in output: [UInt8]) throws(Failure) -> JSONObject {
    guard let answer = try? JSONValue(parsing: output), let object = answer.object else {
      throw Failure(
        .unknownState, "peel-net ended without an answer",
        hint: "peel jobs lists what was sent; peel resume carries on with it")
    }
    return object
  }
}

extension JSONObject {
  /// A plan that is not carried out, with what it would cost.
  fileprivate var refused: JSONObject {
    let failure = Failure(
      .spendConsentRequired, "this server was started without --allow-spend, so nothing was sent",
      hint: "only the user can change that: peel mcp --allow-spend lets requests be paid for, "
        + "peel mcp --sandbox rehearses at no cost")
    let prices = (self["requests"]?.array ?? []).map { $0["cost"]?["usd"]?.dollars }
    let known = prices.compactMap(\.self)
    var answer = failed(failure, of: "run")
    var error = failure.json
    error["estimate"] = .object([
      "requests": .integer(prices.count),
      "usd": known.count == prices.count ? .number(known.reduce(0, +)) : .null,
    ])
    answer["error"] = .object(error)
    return answer
  }

  /// The answer so far, ended by a failure.
  fileprivate func failed(_ failure: Failure, of command: String) -> JSONObject {
    var answer: JSONObject = ["peel": .integer(1), "command": .string(command)]
    answer["id"] = self["id"]
    answer["ok"] = .bool(false)
    for member in members where answer[member.name] == nil { answer[member.name] = member.value }
    answer["error"] = .object(failure.json)
    return answer
  }
}

extension JSONValue {
  fileprivate var dollars: Double? {
    switch self {
    case .integer(let whole): Double(whole)
    case .number(let number): number
    default: nil
    }
  }
}

extension [UInt8] {
  fileprivate func dropPrefix(_ prefix: String) -> ArraySlice<UInt8> {
    starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : self[...]
  }
}
