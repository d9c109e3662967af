/// A value that can be written down as a Swift expression, for the embedded rules.
protocol SwiftSource {
  /// An expression that gives the value, without need of its context.
  var swiftSource: String { get }
}

extension SwiftSource {
  /// A call with labelled arguments, in order.
  func call(_ callee: String, _ arguments: [(label: String, value: any SwiftSource)]) -> String {
    let list = arguments.map { argument in
      argument.label.isEmpty
        ? argument.value.swiftSource : "\(argument.label): \(argument.value.swiftSource)"
    }
    return "\(callee)(\(list.joined(separator: ", ")))"
  }

  /// The call as a part of its own, for a value of that type; made once where it is kept.
  func part(
    _ type: String, _ arguments: [(label: String, value: any SwiftSource)], isKept: Bool = false
  ) -> String {
    HoistedSource.marked(type, call(type, arguments), isKept: isKept)
  }
}

extension String: SwiftSource {
  var swiftSource: String {
    var source = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "\"": source += "\\\(scalar)"
      case " "..."~": source.unicodeScalars.append(scalar)
      case "\n": source += "\\n"
      case "\r": source += "\\r"
      case "\t": source += "\\t"
      case _
      where scalar.value <= 0xA0
        || [.format, .privateUse].contains(scalar.properties.generalCategory)
        || scalar.properties.isVariationSelector:
        source += "\\u{\(String(scalar.value, radix: 16))}"
      default: source.unicodeScalars.append(scalar)
      }
    }
    return source + "\""
  }
}

extension Int: SwiftSource {
  var swiftSource: String { String(self) }
}

extension Double: SwiftSource {
  var swiftSource: String { description }
}

extension Bool: SwiftSource {
  var swiftSource: String { description }
}

extension Optional: SwiftSource where Wrapped: SwiftSource {
  var swiftSource: String { self?.swiftSource ?? "nil" }
}

extension Array: SwiftSource where Element: SwiftSource {
  var swiftSource: String { "[\(map(\.swiftSource).joined(separator: ", "))]" }
}

extension ClosedRange: SwiftSource where Bound == Int {
  var swiftSource: String { "\(lowerBound)...\(upperBound)" }
}

extension Range: SwiftSource where Bound == Int {
  var swiftSource: String { "\(lowerBound)..<\(upperBound)" }
}

extension Dictionary: SwiftSource where Key == String, Value: SwiftSource {
  /// Sorted by key, so that the same rules give the same bytes.
  var swiftSource: String {
    let members = sorted { $0.key < $1.key }
    guard !members.isEmpty else { return "[:]" }
    let list = members.map { "\($0.key.swiftSource): \($0.value.swiftSource)" }
    return "[\(list.joined(separator: ", "))]"
  }
}
