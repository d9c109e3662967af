/// Why an option of the sandbox was refused.
package enum SandboxOptionError: Error, Equatable, CustomStringConvertible {
  case unknownOption(String)
  case wrongValue(option: String, expected: String)
  case unknownFault(String)
  case badFaultCount(String)
  /// The system's words.
  case unreadableFaultFile(String)
  /// Path, line, column and what is wrong there.
  case badFaultFile(String)

  package var description: String {
    switch self {
    case .unknownOption(let name):
      "the sandbox has no option \(name)"
    case .wrongValue(let option, let expected):
      "option \(option) of the sandbox takes \(expected)"
    case .unknownFault(let text):
      "“\(text)” is no fault; use [STAGE-]EFFECT[=VALUE][:COUNT], where an effect is a status "
        + "such as 429 or one of " + FaultName.all.map(\.text).joined(separator: ", ")
    case .unreadableFaultFile(let words), .badFaultFile(let words): words
    case .badFaultCount(let text):
      "“\(text)” ends in no count; write a positive number after the colon, such as 429:2"
    }
  }
}
