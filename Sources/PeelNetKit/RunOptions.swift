import JSONValues
import Reporting

/// What the command line says about running, as the handover names it.
package struct RunOptions: Sendable, Equatable {
  /// Seconds below which a look at a job would be a flood.
  private static let shortestInterval = 0.01

  /// Where outputs go; `nil` for the working folder, or where an earlier run would have put them.
  package var outputFolder: String?
  /// The file that holds what was planned, where the user named one.
  package var planFile: String?
  /// Whether outputs are brought to the disk.
  package var downloads = true
  /// Whether the command stays until the job is done.
  package var waits = true
  /// Seconds between two looks; `nil` for the usual schedule.
  package var pollInterval: Double?
  /// Seconds for one request.
  package var timeout: Double?
  /// The file that holds the token, where the user names one.
  package var tokenFile: String?
  /// Whether the user agreed to the cost.
  package var isAgreed = false
  /// Whether a sandbox stands in for the API.
  package var isSandboxed = false
  /// US dollars, for all requests of the command together.
  package var maxCost: Double?
  /// Records at a time.
  package var jobs = 4
  /// Submits a minute at most; `nil` for no limit.
  package var rate: Double?
  /// Whether answers keep the order of the records.
  package var isOrdered = true

  /// What to do about a request that was sent before.
  package var repetition = Repetition.refuse
  /// Whether a request is sent again of which nobody knows whether it was accepted.
  package var retriesUncertain = false

  /// What a command line without options says.
  package init() {}

  /// Reads the handover's `options`; numbers may be texts, as they were typed. A rate is refused
  /// here too: whoever writes a handover need not be `peel`.
  package init(_ options: JSONObject) throws(Failure) {
    outputFolder = options["output_dir"]?.string
    planFile = options["plan"]?.string.flatMap { $0 == "-" ? nil : $0 }
    downloads = options["download"]?.bool ?? true
    waits = options["wait"]?.bool ?? true
    pollInterval = Self.number(options["poll_interval"]).map { max($0, Self.shortestInterval) }
    timeout = Self.number(options["timeout"])
    tokenFile = options["token_file"]?.string
    isAgreed = options["yes"]?.bool ?? false
    isSandboxed = options["sandbox"]?.bool ?? false
    maxCost = Self.number(options["max_cost"])
    retriesUncertain = options["retry_uncertain"]?.bool ?? false
    if options["again"]?.bool == true { repetition = .again }
    if options["reuse"]?.bool == true || options["resume"]?.bool == true { repetition = .reuse }
    jobs = Self.number(options["jobs"]).map { Int($0) } ?? jobs
    rate = Self.number(options["rate"])
    if let rate { try SubmitRate.check(rate, text: "\(rate)") }
    isOrdered = !(options["unordered"]?.bool ?? false)
  }

  private static func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .string(let text): Double(text)
    default: nil
    }
  }
}
