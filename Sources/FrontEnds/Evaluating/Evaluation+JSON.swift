import JSONValues

/// The evaluation for programs.
extension Evaluation {
  package var json: JSONObject {
    var rules = JSONObject()
    for id in judgedRules { rules[id] = .object(rule(id).json) }
    var parts = JSONObject()
    for language in languages { parts[language] = .object(part(in: language).numbers) }
    var object: JSONObject = ["prompts": .integer(trials.count), "rules": .object(rules)]
    for member in numbers.members { object[member.name] = member.value }
    object["rewrites"] = .object([
      "changed": .object(rewrites(where: \.isChanged).json),
      "stable": .object(rewrites(where: \.isStable).json),
      "nothing_lost": .object(rewrites { $0.lost.isEmpty }.json),
      "score_not_lower": .object(rewrites(where: \.keepsScore).json),
      "slowest_seconds": .number(slowest.seconds), "slowest_place": .string(slowest.place),
    ])
    object["languages"] = .object(parts)
    object["failures"] = .array(failures.map { .string($0) })
    return object
  }

  private var numbers: JSONObject {
    [
      "all_rules": .object(rules { _ in true }.json), "compound": .object(compound.json),
      "changes": .object(changes.json), "preservation": .object(preservation.json),
      "place": .object(place.json), "edit_rules_on_text_to_image": .object(editAlarms.json),
      "errors_on_galleries": .object(errorAlarms.json),
      "routing": .object(routing.json),
    ]
  }
}

extension RoutingFigures {
  fileprivate var json: JSONObject {
    var tallies = JSONObject()
    for model in models { tallies[model] = .object(tally(of: model).json) }
    return [
      "task": .object(task.json), "task_by_words": .object(taskByWords.json),
      "model": .object(model.json), "models": .object(tallies), "sibling": .object(sibling.json),
      "abstained": .object(abstained.json), "calibration_error": .ratio(calibration.error),
      "calibration_error_by_words": .ratio(calibrationByWords.error),
    ]
  }
}

extension Tally {
  fileprivate var json: JSONObject {
    [
      "hits": .integer(hits), "false_alarms": .integer(falseAlarms), "misses": .integer(misses),
      "silences": .integer(silences), "precision": .ratio(precision), "recall": .ratio(recall),
      "f1": .ratio(f1),
    ]
  }
}

extension Share {
  fileprivate var json: JSONObject {
    ["part": .integer(part), "whole": .integer(whole), "value": .ratio(value)]
  }
}

extension JSONValue {
  fileprivate static func ratio(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }
}
