/// A failure for people: what went wrong, and what to do.
package struct PrettyFailure {
  let failure: Failure
  let page: Page

  package init(_ failure: Failure, on page: Page) {
    self.failure = failure
    self.page = page
  }

  /// The text to print on stderr, with a line break at the end.
  package var text: String {
    let message = VisibleText.of(failure.message)
    return page.paint("error[\(failure.code.rawValue)]", .error)
      + page.paint(": \(message)", .strong) + "\n" + page.paint("  hint: ", .gutter)
      + VisibleText.of(failure.hint) + "\n"
  }
}
