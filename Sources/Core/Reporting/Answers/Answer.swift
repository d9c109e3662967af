import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Rewriting
import Routing

/// What a command says of one record: the contract's output object.
///
/// Sections appear as far as the command goes; one that does not apply is `nil` and left out.
package struct Answer: Sendable {
  package var command: String
  /// The record's own name for itself; known even of some records that could not be read.
  package var id: JSONValue?
  /// The record as it was read; `nil` where it could not be.
  package var record: Record?
  /// What the settings' defaults gave the record.
  package var filled = JSONObject()
  /// What was found out about its images; empty where that was not asked for.
  package var imageSizes: [ImageSize] = []
  package var lint: LintReport?
  /// What was understood of the prompt, where `--analysis` asks for it.
  package var analysis: Prompt?
  package var rewrite: Rewrite?
  /// What the rewrite costs in one pass and in several.
  package var costs: PassCosts?
  package var route: Route?
  /// The record beside every model, where `--compare` asks for it.
  package var comparison: [ModelFit]?
  /// Every signal of the router, where `--explain` asks for them.
  package var signals: [SignalStand]?
  package var requests: [PlannedRequest]?
  /// What the requests can be held to; goes with them.
  package var seal: PlanSeal?
  /// The rewrite as a unified diff, where `--diff` asks for it.
  package var diff: String?
  package var failure: Failure?

  /// An answer to a record, to which the sections are then added.
  package init(command: String, record: Record) {
    self.command = command
    self.record = record
    id = record.id
  }

  /// An answer that was kept, as far as it is to be carried out.
  init(command: String, id: JSONValue?, requests: [PlannedRequest], seal: PlanSeal) {
    self.command = command
    self.id = id
    self.requests = requests
    self.seal = seal
  }

  /// An answer that only says why there is none.
  package init(command: String, id: JSONValue? = nil, failure: Failure) {
    self.command = command
    self.id = id
    self.failure = failure
  }
}

extension Answer {
  /// The output object, its keys in the order of the contract.
  package var json: JSONObject {
    var object: JSONObject = ["peel": .integer(1), "command": .string(command)]
    object["id"] = id
    object["ok"] = .bool(failure == nil)
    if !filled.members.isEmpty { object["defaults"] = .object(filled) }
    if !imageSizes.isEmpty { object["image_sizes"] = .array(imageSizes.map(\.json)) }
    if let lint, let record {
      object["lint"] = .object(LintSection(report: lint, analysis: analysis, record: record).json)
    }
    if let rewrite { object["rewrite"] = .object(rewrite.section(of: record, costs: costs)) }
    if let route { object["route"] = .object(route.section) }
    if let signals { object["signals"] = .array(signals.map { .object($0.section) }) }
    if let comparison, let route {
      object["comparison"] = .array(comparison.map { .object($0.section(in: route)) })
    }
    if let seal { object["plan"] = .object(seal.section) }
    if let requests { object["requests"] = .array(requests.map { .object($0.section) }) }
    if let diff { object["diff"] = .string(diff) }
    if let failure { object["error"] = .object(failure.json) }
    if command == "plan", seal != nil { object["seal"] = .string(PlanSeal.digest(of: object)) }
    return object
  }

  /// The record, or one made of it, as the user would write it: without what settings gave it.
  package func own(_ record: Record) -> Record {
    var own = record
    for member in filled.members {
      if member.name == "model" {
        own.model = self.record?.model == own.model ? nil : own.model
      } else if own.fields[member.name] == member.value {
        own.fields[member.name] = nil
      }
    }
    return own
  }
}
