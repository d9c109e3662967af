import PromptParsing
import RequestBuilding

/// The records that a rule judges; an empty list narrows nothing.
package struct RuleScope: Sendable, Equatable {
  package let task: ImageTask?
  /// Model ids.
  package let models: [String]
  /// Codes of languages; empty for a rule whose check needs no words.
  package let languages: [String]
  package let request: RequestScope

  package init(
    task: ImageTask? = nil, models: [String] = [], languages: [String] = [],
    request: RequestScope = .all
  ) {
    self.task = task
    self.models = models
    self.languages = languages
    self.request = request
  }

  /// Whether a record of that task, model and language is the rule's business.
  func covers(_ record: Record, task: ImageTask, model: String, language: Language) -> Bool {
    (self.task == nil || self.task == task)
      && (models.isEmpty || models.contains(model))
      && (languages.isEmpty || languages.contains(language.code))
      && request.covers(record)
  }
}
