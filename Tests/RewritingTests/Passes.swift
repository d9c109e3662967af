import EmbeddedRules
import PromptParsing
import RequestBuilding

@testable import Rewriting

/// An edit laid out as passes.
func layout(_ text: String, keeping: PassLayout.Keeping = .made) -> PassLayout {
  let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
  return PassLayout(prompt, task: .edit, keeping: keeping, lexicons: EmbeddedRules.lexicons)
}

/// The prompts of the passes of an edit.
func passes(_ text: String) -> [String] { layout(text).prompts }

/// What each of them asks for behind the sentences that keep.
func commands(_ text: String) -> [String] {
  passes(text).map { pass in
    pass.ranges(of: "unchanged. ").last.map { String(pass[$0.upperBound...]) } ?? pass
  }
}
