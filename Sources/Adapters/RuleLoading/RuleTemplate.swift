/// The rule file that `peel rules new` writes: one that loads and keeps its examples as it stands.
package enum RuleTemplate {
  /// The file's text for a rule of that id; the day is left for the author, who knows it.
  package static func text(id: String) -> String {
    """
    # Replace every line to say what your rule says. docs/rule-format.md explains the keys;
    # peel test-rules runs the examples.
    id: \(id)
    summary: Say what you mean instead of "very".
    severity: advice             # error: is refused or goes wrong; warning: may degrade; advice
    dimension: voice             # preservation voice scope focus framing text parameters
    cost: 2                      # points off the score, 0 to 100
    why: >
      Say in plain words what goes wrong, so that a reader who never saw the source believes it.
    source: {document: our style guide, section: Tone, checked: 2026-01-31}
    applies: {languages: [en]}   # narrow with task: edit or task: text-to-image
    forbid:
      pattern: '\\bvery\\b'         # PCRE2, blind to case unless (?-i:…)
    message: "“{match}” says nothing that a model can draw; say what you mean"
    fix: {applicability: manual, title: "What should “{match}” do to the picture?"}
    examples:
      good:
        - A quiet street at dusk.
        - A street at dusk, every window lit.
        - Everything in the street is still.   # a near miss: “every” is not “very”
      bad:
        - {text: "A «very» bright street."}
        - {text: "Make the street «VERY» wide."}
        - {text: "A street that is «very» long, with one lamp."}

    """
  }
}
