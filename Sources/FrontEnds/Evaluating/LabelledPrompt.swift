import PromptParsing
import RequestBuilding

/// A prompt with what people say of it; what a label leaves out is not judged.
package struct LabelledPrompt: Sendable {
  /// File and line, for reports.
  package let place: String
  /// As the label has it, such as `en`; empty where it does not say.
  package let language: String
  package let record: Record
  package let task: TaskLabel
  /// The number of distinct edits.
  package let changes: Int?
  package let preservation: PreservationPlace?
  /// Whether a rule must fire, by its id.
  package let rules: [String: Bool]
  /// The id of the model that it must be routed to.
  package let model: String?
  package let sibling: SiblingLabel
  /// Whether the guidance can be read in two ways.
  package let isHard: Bool
  /// Whether it is kept aside: nothing may be fitted on it.
  package let isHeld: Bool
}

extension LabelledPrompt {
  /// What the prompt is for.
  package enum TaskLabel: Sendable, Equatable {
    /// The line does not say.
    case unjudged
    /// The line says that nobody knows: a prompt from a gallery.
    case unknown
    case known(ImageTask)

    package var task: ImageTask? { if case .known(let task) = self { task } else { nil } }
  }

  /// Which model outside the default set must be named.
  package enum SiblingLabel: Sendable, Equatable {
    case unjudged, none
    case model(String)
  }
}
