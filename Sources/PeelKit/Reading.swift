import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Routing

/// A record as it was understood: its prompt's facts and the model it goes to.
package struct Reading: Sendable {
  package let record: Record
  package let prompt: Prompt
  package let route: Route
  package let model: Model
  /// What the settings' defaults gave the record.
  package let filled: JSONObject

  /// What a batch remembers of the record; `number` counts from 1.
  package func batchEntry(number: Int) -> BatchEntry {
    BatchEntry(number: number, record: record, prompt: prompt)
  }
}
