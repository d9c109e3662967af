import EmbeddedRules
import PromptParsing
import RequestBuilding

@testable import Rewriting

/// The prompts of the passes of an edit.
func passes(_ text: String) -> [String] {
  let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
  return PassLayout(prompt, task: .edit, lexicons: EmbeddedRules.lexicons).prompts
}
