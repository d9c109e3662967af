/// A natural language, so that a new one is a folder of lexicon files and no Swift.
package struct Language: Sendable, Hashable {
  /// The primary subtag of BCP 47 in lower case: `en`, `zh`, `ko`; `und` where none was found.
  package let code: String

  package init(code: String) { self.code = code }

  package static let english = Language(code: "en")
  package static let undetermined = Language(code: "und")
}
