/// The numbers by which evidence becomes a decision: `rules/routes/decision.yaml`.
package struct DecisionRule: Sendable, Equatable {
  /// Log-odds of an edit where images are given.
  package var imagesGiven: Double
  /// Log-odds of an edit where none are.
  package var imagesNone: Double
  /// Log-odds of a model against its task's default where nothing is said of either.
  package var otherModel: Double
  /// Log-odds of a sibling against the task's default where nothing is said of either.
  package var sibling: Double
  /// How much more a word counts in `intent` than in `prompt`.
  package let intentFactor: Double
  /// The share of certainty that a model named in the text has.
  package let namedCertainty: Double
  /// The share of certainty that parameters have which only some models take.
  package let parameterCertainty: Double
  /// A confidence below it is no decision.
  package let abstainBelow: Double

  /// The log-odds of an edit before a word is read.
  func prior(images: Int) -> Double { images > 0 ? imagesGiven : imagesNone }

  /// All the numbers of the file.
  package init(
    imagesGiven: Double, imagesNone: Double, otherModel: Double, sibling: Double,
    intentFactor: Double,
    namedCertainty: Double, parameterCertainty: Double, abstainBelow: Double
  ) {
    self.imagesGiven = imagesGiven
    self.imagesNone = imagesNone
    self.otherModel = otherModel
    self.sibling = sibling
    self.intentFactor = intentFactor
    self.namedCertainty = namedCertainty
    self.parameterCertainty = parameterCertainty
    self.abstainBelow = abstainBelow
  }
}
