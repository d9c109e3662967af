import Executing
import JSONValues
import PeelNetKit
import RunJournal

extension Handover {
  /// A number among the options.
  func number(_ name: String) -> Double? {
    switch options[name] {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// What `peel jobs` asks the journal for.
  func jobQuery(from journal: JournalSession) -> JournalQuery {
    var query = JournalQuery()
    query.states =
      options["state"]?.array?.compactMap {
        $0.string.flatMap(JournalState.init(rawValue:))
      } ?? []
    query.model = options["model"]?.string
    query.since = number("within").map { journal.moment(daysAgo: $0) }
    query.limit = options["limit"]?.integer ?? query.limit
    return query
  }
}
