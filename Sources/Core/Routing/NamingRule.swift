import Matching

/// How one language names a model, or says not to use it: a part of `rules/routes/naming.yaml`.
package struct NamingRule: Sendable {
  /// A language's code; the rule is tried on texts of every language, which mix.
  package let language: String
  /// Ends right before a short name and makes it one ("use ").
  package let use: LazyPattern
  /// Begins right behind a short name that is one, and not part of a longer name.
  package let shortNameEnd: LazyPattern
  /// Ends right before a name that is ruled out ("not with ").
  package let negationBefore: LazyPattern
  /// Begins right behind a name that is ruled out.
  package let negationAfter: LazyPattern

  /// Patterns are compiled when a name is first found.
  package init(
    language: String, use: String, shortNameEnd: String, negationBefore: String,
    negationAfter: String
  ) {
    self.language = language
    self.use = LazyPattern(use)
    self.shortNameEnd = LazyPattern(shortNameEnd)
    self.negationBefore = LazyPattern(negationBefore)
    self.negationAfter = LazyPattern(negationAfter)
  }
}
