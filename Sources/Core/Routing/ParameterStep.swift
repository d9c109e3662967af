import JSONValues
import RequestBuilding

/// Narrows the choice to the models that take the record's parameters.
///
/// Which parameters those are follows from the schemas: a value that one model refuses and another
/// accepts rules the first one out.
struct ParameterStep {
  let catalogue: ModelCatalogue
  let certainty: Double

  /// Fields that ask for something rule models out; fields that state a default, as tools do that
  /// send every field, only choose between models of one task.
  func narrowings(for record: Record) -> [Narrowing] {
    let fields = record.fields.members.filter { isParameter($0.name) }
    let asking = fields.filter { !catalogue.statesDefault($0) }.compactMap { narrowing(by: $0) }
    let stating = fields.filter(catalogue.statesDefault).compactMap { narrowing(by: $0) }
    return asking
      + stating.map { narrowing in
        var narrowing = narrowing
        narrowing.isWithinTasks = true
        return narrowing
      }
  }

  /// Images have a step of their own.
  private func isParameter(_ name: String) -> Bool {
    catalogue.field(named: name).map { $0.kind != .imageList } ?? false
  }

  private func narrowing(by member: JSONObject.Member) -> Narrowing? {
    let (accepting, refusing) = (
      catalogue.models.filter { $0.accepts(member.value, for: member.name) },
      catalogue.models.filter { !$0.accepts(member.value, for: member.name) }
    )
    guard !accepting.isEmpty, !refusing.isEmpty else { return nil }
    let setting = "\(member.name)=\(member.value.string ?? member.value.shown)"
    let reason = RouteReason(
      signal: "parameter", evidence: setting, field: member.name, range: nil, weight: 1)
    return Narrowing(
      decider: .parameters, kept: Set(accepting.map(\.id)), reasons: [reason],
      certainty: certainty,
      whyNot: Dictionary(
        uniqueKeysWithValues: refusing.map { ($0.id, "it does not take \(setting)") }))
  }
}

extension ModelCatalogue {
  /// Whether a field asks for nothing but what it is without being given.
  func statesDefault(_ member: JSONObject.Member) -> Bool {
    field(named: member.name)?.defaultValue == member.value
  }
}
