import Routing
import RuleLoading
import SystemCalls

/// The files under `rules/routes/` that weights stand in.
struct RuleFiles {
  let folder: String

  /// Writes the weights of signals and numbers where they changed; the names of those files.
  func write(_ weights: RouterFit.Weights, of rules: RouteRules) throws(FitError) -> [String] {
    var written: [String] = []
    for signal in rules.signals {
      guard let weight = weights[signal.id] else { continue }
      let name = "routes/\(signal.id).yaml"
      if try write(["weight": weight.magnitude], to: name) { written.append(name) }
    }
    for words in rules.words {
      let name = "routes/word-choice/\(words.language).yaml"
      let fitted = words.weights.map { ($0.text, weights[words.name(of: $0.text)] ?? $0.weight) }
      let numbers = Dictionary(fitted) { $1 }
      if try write(numbers, to: name) { written.append(name) }
    }
    let numbers = FittedNumber.allCases.map(\.rawValue).filter { weights[$0] != nil }
    let values = Dictionary(uniqueKeysWithValues: numbers.map { ($0, weights[$0] ?? 0) })
    if try write(values, to: "routes/decision.yaml") { written.append("routes/decision.yaml") }
    return written
  }

  private func write(_ numbers: [String: Double], to name: String) throws(FitError) -> Bool {
    let path = "\(folder)/\(name)"
    let bytes = try Self.using(path) { () throws(SystemError) in try FileAccess.read(path) }
    var file = WeightFile(bytes)
    for key in numbers.keys.sorted() {
      guard file.set(key, to: Self.text(numbers[key] ?? 0)) else { throw .noNumber(key, path) }
    }
    guard file.bytes != bytes else { return false }
    let changed = file.bytes
    try Self.using(path) { () throws(SystemError) in
      try FileAccess.writeAtomically(changed, to: path)
    }
    return true
  }

  private static func using<Value>(
    _ path: String, _ call: () throws(SystemError) -> Value
  ) throws(FitError) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }

  /// Two decimals at most; a whole number has none.
  static func text(_ number: Double) -> String {
    let hundredths = Int((number.magnitude * 100).rounded())
    let sign = number < 0 && hundredths > 0 ? "-" : ""
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
