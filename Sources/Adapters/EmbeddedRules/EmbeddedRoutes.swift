import RequestBuilding
import Routing

extension EmbeddedRules {
  /// Everything that `rules/routes/` said.
  package static let routes = RouteRules(
    signals: signals, decision: decision, naming: naming, words: wordWeights)

  /// The models of `rules/models/`.
  package static let catalogue = ModelCatalogue(models: models)
}
