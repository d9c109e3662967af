import Routing

/// A number of `rules/routes/decision.yaml` that is fitted; raw values are its keys.
enum FittedNumber: String, CaseIterable {
  case imagesGiven = "images-given"
  case imagesNone = "images-none"
  case otherModel = "other-model"
  case sibling

  /// Where the rule keeps it.
  var place: WritableKeyPath<DecisionRule, Double> {
    switch self {
    case .imagesGiven: \.imagesGiven
    case .imagesNone: \.imagesNone
    case .otherModel: \.otherModel
    case .sibling: \.sibling
    }
  }
}
