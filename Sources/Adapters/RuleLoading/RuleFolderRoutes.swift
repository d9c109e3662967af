import RequestBuilding
import Routing

/// The models and the routing that a folder of rules holds.
extension RuleFolder {
  /// The models of `models/`, by path.
  package func models() throws(LoadingError) -> [Model] {
    var models: [Model] = []
    for file in listing where file.hasPrefix("models/") {
      let root = try node(of: file)
      let model = try ModelFile.model(root)
      guard !models.contains(where: { $0.id == model.id }) else {
        throw root.error("the model \(model.id) is in another file too; keep one of them")
      }
      models.append(model)
    }
    guard !models.isEmpty else {
      throw LoadingError(path: "\(path)/models", problem: "no model; add NAME.yaml")
    }
    return models
  }

  /// What `routes/` says; a signal that speaks for a model which no file describes is refused, and
  /// where it `isStrict` patterns that may cost much and whose file does not say why.
  package func routes(
    for models: [Model], isStrict: Bool = false
  ) throws(LoadingError) -> RouteRules {
    var signals: [Signal] = []
    var decision: DecisionRule?
    var naming: [NamingRule] = []
    var words: [WordWeights] = []
    for file in listing where file.hasPrefix("routes/") {
      let (root, name) = (try node(of: file), Self.name(of: file))
      guard !file.hasPrefix("routes/word-choice/") else {
        words.append(try WordWeightsFile.weights(root, language: name))
        continue
      }
      switch name {
      case "decision": decision = try DecisionFile.rule(root)
      case "naming": naming = try NamingFile.rules(root)
      default:
        signals.append(
          try known(
            SignalFile.signal(root, name: name, isStrict: isStrict), models, root))
      }
    }
    guard let decision, !naming.isEmpty, !signals.isEmpty else {
      throw LoadingError(
        path: "\(path)/routes",
        problem: "routing needs decision.yaml, naming.yaml and signals; add what is missing")
    }
    try checkNamed(in: signals)
    return RouteRules(
      signals: signals, decision: decision, naming: naming, words: words)
  }

  private func checkNamed(in signals: [Signal]) throws(LoadingError) {
    let ids = signals.map(\.id)
    for signal in signals {
      let named = signal.overrules + signal.beside
      if let unknown = named.first(where: { !ids.contains($0) }) {
        throw try node(of: "routes/\(signal.id).yaml").unknown(unknown, what: "signal", among: ids)
      }
      let late = signals.first { signal.beside.contains($0.id) && !signal.mayStand(beside: $0) }
      if let late {
        throw try node(of: "routes/\(signal.id).yaml").error(
          "“\(late.id)” is looked for later, so that nothing can stand beside it; name one of a "
            + "task, or one without “beside”")
      }
    }
  }

  private func known(
    _ signal: Signal, _ models: [Model], _ root: FileNode
  ) throws(LoadingError) -> Signal {
    guard case .model(let id) = signal.claim, !models.contains(where: { $0.id == id }) else {
      return signal
    }
    throw root.unknown(id, what: "model", among: models.map(\.id))
  }
}
