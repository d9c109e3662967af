import Matching
import PromptParsing
import RequestBuilding

/// What a check may look at. An object, because each finding is made with it at hand: a copy of a
/// value with so many parts would count each of them up.
final class LintContext {
  let prompt: Prompt
  let record: Record
  let task: ImageTask
  let model: Model
  let lexicons: [Lexicon]
  let models: ModelCatalogue
  let names: ModelNames
  /// The words of the prompt's language.
  let lexicon: Lexicon?
  /// Of the prompt's masked text.
  let gate: TextGate

  init(
    prompt: Prompt, record: Record, task: ImageTask, model: Model, lexicons: [Lexicon],
    models: ModelCatalogue, names: ModelNames = .none, literals: LiteralIndex? = LiteralIndex.empty
  ) {
    self.prompt = prompt
    self.record = record
    self.task = task
    self.model = model
    self.lexicons = lexicons
    self.models = models
    self.names = names
    self.lexicon = lexicons.first { $0.language == prompt.language }
    self.gate = prompt.gate(literals)
  }
}
