import PromptParsing
import RequestBuilding

/// What a check may look at.
struct LintContext {
  let prompt: Prompt
  let record: Record
  let task: ImageTask
  let model: Model
  let lexicons: [Lexicon]
  let models: ModelCatalogue

  /// The words of the prompt's language.
  var lexicon: Lexicon? { lexicons.first { $0.language == prompt.language } }
}
