import JSONValues
import Linting
import PromptParsing
import Reporting
import RequestBuilding
import Routing

extension Peel {
  /// Refuses a prompt that no model could be meant for.
  package static func checkLength(of record: Record) throws(Failure) {
    let length = record.prompt.utf8.count
    guard length > RecordLimit.prompt else { return }
    throw Failure(
      .inputTooLarge,
      "the prompt has \(length) bytes; Peel reads prompts of up to \(RecordLimit.prompt)")
  }

  /// The record that a JSON value states.
  package func record(from value: JSONValue) throws(Failure) -> Record {
    let record: Record
    do throws(RecordError) {
      record = try reader.record(from: value)
    } catch {
      throw Failure(error)
    }
    try Self.checkLength(of: record)
    return record
  }

  /// Understands a record, chooses its model, and fills in what the settings' defaults say.
  package func reading(of record: Record) throws(Failure) -> Reading {
    let prompt = Prompt(record.prompt, lexicons: lexicons)
    guard var route = router.route(record, prompt: prompt) else { throw Self.modelless }
    var (record, filled) = (record, JSONObject())
    if let name = defaultModel(for: record, route) {
      record.model = name
      filled["model"] = .string(name)
      route = router.route(record, prompt: prompt) ?? route
    }
    guard let model = models.model(named: route.model) else { throw Self.modelless }
    for member in settings.defaults.missing(in: record, for: model).members {
      record.fields[member.name] = member.value
      filled[member.name] = member.value
    }
    return Reading(record: record, prompt: prompt, route: route, model: model, filled: filled)
  }

  /// The default model, where the request names none, leaves the choice open and is for its task.
  private func defaultModel(for record: Record, _ route: Route) -> String? {
    guard let name = settings.defaults.model, record.model == nil,
      route.decidedBy != .namedModel, route.decidedBy != .parameters
    else { return nil }
    let isForTask = models.models(named: name).contains { $0.task == route.task }
    return isForTask || route.abstained ? name : nil
  }

  private static var modelless: Failure {
    Failure(.invalidRules, "no model is known for the record")
  }
}
