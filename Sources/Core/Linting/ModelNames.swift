import PromptParsing
import RequestBuilding

/// What routing knows of the names of models, handed to a stage that comes before it.
package struct ModelNames: Sendable {
  /// The model that the texts of a record ask for by name; `nil` where they name none.
  package let name: @Sendable (Record, Prompt) -> ModelName?

  package init(name: @escaping @Sendable (Record, Prompt) -> ModelName?) { self.name = name }

  /// Names nobody.
  package static let none = ModelNames { _, _ in nil }
}
