import JSONValues
import Reporting
import RequestBuilding

/// The façade for other programs: JSON in, JSON out, both by the contract.
extension Peel {
  /// Findings and score of one record.
  public func lint(_ record: String) -> String {
    answer("lint", to: record) { lintAnswer($0) }
  }

  /// The model for one record, with reasons.
  public func route(_ record: String) -> String {
    answer("route", to: record) { routeAnswer($0) }
  }

  /// Review, rewrite, route and requests of one record.
  public func plan(_ record: String) -> String {
    answer("plan", to: record) { reading throws(Failure) in
      planAnswer(reading, PlanSettings(by: try PlanFingerprints(of: self)))
    }
  }

  private func answer(
    _ command: String, to text: String, by make: (Reading) throws(Failure) -> Answer
  ) -> String {
    var output: [UInt8] = []
    do throws(Failure) {
      try make(try reading(of: try record(in: text))).json.write(into: &output)
    } catch {
      Answer(command: command, failure: error).json.write(into: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func record(in text: String) throws(Failure) -> Record {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(parsing: Array(text.utf8))
    } catch {
      throw Failure(.invalidJSON, "\(error)")
    }
    return try record(from: value)
  }
}
