extension CheckRendering {
  /// Findings as a compiler prints them, and a summary.
  static func pretty(on page: Page) -> CheckRendering {
    CheckRendering(
      pieces: { report in [Array(PrettyFile(report: report, page: page).text.utf8)] },
      ending: { Array(page.paint($0.text, .strong).utf8) })
  }
}
