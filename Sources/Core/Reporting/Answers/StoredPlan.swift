import JSONValues
import RequestBuilding

/// An answer of `plan` that was kept, as `run --plan` reads it.
package struct StoredPlan: Sendable {
  /// All that was kept.
  package let json: JSONObject
  /// What is to be sent, or why there is nothing to send; without the review, which binds nobody.
  package let answer: Answer

  /// Reads an answer; `place` says which one it is, where there are several.
  package init(_ value: JSONValue, place: String? = nil) throws(Failure) {
    let start = place.map { "\($0): " } ?? ""
    guard let json = value.object, json["peel"] == .integer(1) else {
      throw Failure(.invalidPlan, "\(start)that is no answer of peel plan")
    }
    guard json["command"]?.string == "plan" else {
      let command = json["command"]?.string ?? "something else"
      throw Failure(.invalidPlan, "\(start)that is the answer of \(command), not of plan")
    }
    self.json = json
    if let failure = Failure(json["error"]) {
      answer = Answer(command: "plan", id: json["id"], failure: failure)
      return
    }
    guard let shown = json["seal"]?.string else {
      throw Failure(.invalidPlan, "\(start)the plan lacks its seal")
    }
    guard shown == PlanSeal.digest(of: json) else {
      throw Failure(.editedPlan, "\(start)the plan was edited after it was made: its seal differs")
    }
    let requests = Self.requests(json["requests"]?.array ?? [])
    guard let requests, !requests.isEmpty, let plan = json["plan"]?.object,
      let hash = plan["hash"]?.string, let prompt = plan["prompt"]?.string,
      let rules = plan["rules"]?.string, let schema = plan["schema"]?.string
    else { throw Failure(.invalidPlan, "\(start)the plan lacks its requests or its hash") }
    let seal = PlanSeal(prompt: prompt, rules: rules, schema: schema, requests: requests)
    answer = Answer(command: "plan", id: json["id"], requests: requests, seal: seal)
    guard seal.hash == hash else {
      throw Failure(.editedPlan, "\(start)the plan was edited after it was made: its hash differs")
    }
  }

  private static func requests(_ entries: [JSONValue]) -> [PlannedRequest]? {
    let requests = entries.compactMap { $0.object.flatMap(PlannedRequest.init(parsing:)) }
    return requests.count == entries.count ? requests : nil
  }
}

extension StoredPlan {
  /// Whether something would be sent, and questions are open that only the user can answer.
  package var leavesQuestions: Bool {
    answer.requests != nil && json["rewrite"]?["questions"]?.array?.isEmpty == false
  }

  /// Whether a sandbox drew what is to be edited.
  package var editsRehearsal: Bool {
    (answer.requests ?? []).contains { planned in
      planned.request.input.members.contains { member in
        (member.value.array ?? [member.value]).contains {
          $0.string.map(ImageAddress.isOfSandbox) == true
        }
      }
    }
  }

  /// The models that the requests go to, each once.
  package var models: [String] {
    (answer.requests ?? []).map(\.request.model).reduce(into: []) { models, model in
      if !models.contains(model) { models.append(model) }
    }
  }
}
