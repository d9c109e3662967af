/// The rules, models, signals and words that were in `rules/` when this was built.
///
/// The members are in the file that `rule-compiler` writes.
package enum EmbeddedRules {}
