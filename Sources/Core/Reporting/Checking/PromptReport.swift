import DocumentReading
import Linting

/// What was found in one prompt of a file.
package struct PromptReport: Sendable {
  package let prompt: DocumentPrompt
  /// As `lint` would answer.
  package var answer: Answer
  /// The findings of the answer in its order, or its failure.
  package var findings: [FileFinding]
  /// What was repaired in the file.
  package var fixed: [MadeRepair] = []
  /// The score that the prompt had to reach and did not.
  package var missedScore: Int?

  package init(prompt: DocumentPrompt, answer: Answer, findings: [FileFinding]) {
    self.prompt = prompt
    self.answer = answer
    self.findings = findings
  }
}
