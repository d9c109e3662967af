import JSONValues
import RequestBuilding

/// A prompt that a rule file gives as proof of what the rule finds and what it leaves alone.
package struct RuleExample: Sendable, Equatable {
  /// Where the flaw stands.
  package struct Flaw: Sendable, Equatable {
    package let field: String
    /// UTF-8 offsets into the prompt; `nil` where the file marks no place.
    package let range: Range<Int>?

    package init(field: String = "prompt", range: Range<Int>? = nil) {
      self.field = field
      self.range = range
    }
  }

  /// Without the marks « ».
  package let text: String
  /// `nil` on a good example.
  package let flaw: Flaw?
  /// The prompt after the rule's own fix; `nil` where the file does not say.
  package let fixed: String?
  /// Request fields after the fix.
  package let fixedFields: JSONObject
  package let fields: JSONObject
  package let imageSizes: [ImageSize]
  package let model: String?
  /// What the user asked for, where that is said apart.
  package let intent: String?
  /// The records before this one, for rules that look across a batch.
  package let earlier: [RuleExample]
  /// Whether the rule is known not to keep this promise yet.
  package let isTodo: Bool
  /// The line of the rule file, from 1.
  package let line: Int
  /// The column in it, from 1, in Unicode scalars.
  package let column: Int

  package init(
    text: String, flaw: Flaw? = nil, fixed: String? = nil, fixedFields: JSONObject = [:],
    fields: JSONObject = [:], imageSizes: [ImageSize] = [], model: String? = nil,
    intent: String? = nil, earlier: [RuleExample] = [], isTodo: Bool = false, line: Int, column: Int
  ) {
    self.text = text
    self.flaw = flaw
    self.fixed = fixed
    self.fixedFields = fixedFields
    self.fields = fields
    self.imageSizes = imageSizes
    self.model = model
    self.intent = intent
    self.earlier = earlier
    self.isTodo = isTodo
    self.line = line
    self.column = column
  }
}
