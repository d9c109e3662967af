import JSONValues
import PeelKit
import Reporting

/// Reads answers of `plan` that were kept, and refuses them all where one is not as it was.
struct PlanReader {
  private var reader: InputReader
  private let name: String
  private let fingerprints: PlanFingerprints
  private var count = 0

  /// Takes the file that `--plan` names; `-` is stdin.
  init(
    _ path: String, checkedBy fingerprints: PlanFingerprints, in surroundings: Surroundings
  ) throws(Failure) {
    let source =
      path == "-"
      ? surroundings.standardInput : try surroundings.openFile(path)
    reader = InputReader(source, format: nil, limit: .plan)
    name = path == "-" ? "stdin" : path
    self.fingerprints = fingerprints
  }

  /// Whether every line is a plan.
  var isLines: Bool { reader.isLines }

  /// Whether all of them have been given.
  var isExhausted: Bool { reader.isExhausted }

  /// The next plans, in order; none at the end.
  mutating func nextBatch() throws(Failure) -> [StoredPlan] {
    let units = try reader.nextBatch()
    var plans: [StoredPlan] = []
    for unit in units {
      count += 1
      let isOnly = count == 1 && units.count == 1 && !isLines
      let place = isOnly ? name : "\(name), record \(count)"
      let plan = try StoredPlan(try value(of: unit), place: place)
      try fingerprints.check(plan, place: place)
      plans.append(plan)
    }
    guard count > 0 else { throw Failure(.invalidPlan, "\(name) holds no plan") }
    return plans
  }

  private func value(of unit: InputUnit) throws(Failure) -> JSONValue {
    switch unit.content {
    case .json(let bytes):
      return try RecordText.parsed(bytes, offset: unit.offset, linesBefore: unit.linesBefore)
    case .element(let value, _): return value
    case .unreadable(let failure): throw failure
    case .text: throw Failure(.invalidPlan, "\(name) holds text, and a plan is JSON")
    }
  }
}
