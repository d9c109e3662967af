import JSONValues
import SystemCalls

/// How a sandbox behaves; the defaults finish a job at the fourth look at it.
package struct SandboxOptions: Sendable, Equatable {
  /// The one token that is rejected where no particular token is asked for.
  package static let rejectedToken = "bad-token"

  /// 0 takes any free port.
  package var port: UInt16 = 0
  /// The only token accepted; `nil` accepts any but `rejectedToken`.
  package var token: String?
  /// How fast jobs move on.
  package var schedule = JobSchedule()
  /// How results carry their media.
  package var shape = OutputShape.automatic
  /// US dollars on the account; a job costs nothing, but none is accepted at 0 or below.
  package var balance = 25.0
  /// What goes wrong; of several at one stage, one after the other.
  package var faults: [Fault] = []
  /// What goes wrong by chance, where none of `faults` does.
  package var randomFaults: RandomFaults?

  package init() {}
}

extension SandboxOptions {
  /// Reads the options of `peel sandbox` as the handover names them: `port`, `token`,
  /// `queue_polls`, `progress_polls`, `output_shape`, `balance`, `fault` (a text or a list of
  /// them) and `faults`, a file read here.
  package init(handover options: JSONObject) throws(SandboxOptionError) {
    for member in options.members { try read(member.name, member.value) }
  }

  private mutating func read(_ name: String, _ value: JSONValue) throws(SandboxOptionError) {
    switch name {
    case "port": port = UInt16(try integer(value, of: name, in: 0...65535))
    case "token": token = try text(value, of: name)
    case "queue_polls": schedule.queuedPolls = try integer(value, of: name, in: Self.polls)
    case "progress_polls": schedule.runningPolls = try integer(value, of: name, in: Self.polls)
    case "output_shape": shape = try readShape(value, of: name)
    case "balance": balance = try number(value, of: name)
    case "fault": faults = try readFaults(value, of: name) + faults
    case "faults": try readFaultFile(value, of: name)
    default: throw .unknownOption(name)
    }
  }

  private static let polls = 0...1_000_000_000

  /// A command line may hand numbers over as text; both are taken.
  private func integer(
    _ value: JSONValue, of name: String, in range: ClosedRange<Int>
  ) throws(SandboxOptionError) -> Int {
    guard let number = value.integer ?? value.string.flatMap({ Int($0) }), range ~= number else {
      throw .wrongValue(
        option: name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func number(_ value: JSONValue, of name: String) throws(SandboxOptionError) -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .number(let number): return number
    case .string(let text):
      if let number = Double(text), number.isFinite { return number }
    default: break
    }
    throw .wrongValue(option: name, expected: "a number")
  }

  private func text(_ value: JSONValue, of name: String) throws(SandboxOptionError) -> String {
    guard let text = value.string, !text.isEmpty else {
      throw .wrongValue(option: name, expected: "a text that is not empty")
    }
    return text
  }

  private func readShape(
    _ value: JSONValue, of name: String
  ) throws(SandboxOptionError) -> OutputShape {
    guard let shape = OutputShape(rawValue: try text(value, of: name)) else {
      let names = OutputShape.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrongValue(option: name, expected: "one of \(names)")
    }
    return shape
  }

  private func readFaults(
    _ value: JSONValue, of name: String
  ) throws(SandboxOptionError) -> [Fault] {
    var faults: [Fault] = []
    for item in value.array ?? [value] {
      faults += try Fault.list(parsing: text(item, of: name))
    }
    return faults
  }

  private mutating func readFaultFile(
    _ value: JSONValue, of name: String
  ) throws(SandboxOptionError) {
    let path = try text(value, of: name)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileAccess.read(path)
    } catch {
      throw .unreadableFaultFile(error.description)
    }
    let file = try FaultFile(parsing: bytes, path: path)
    faults += file.faults
    randomFaults = file.random
  }
}
