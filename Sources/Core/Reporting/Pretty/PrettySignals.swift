import Routing

/// Every signal of the router with what it weighs: those found first, with the user's words.
struct PrettySignals {
  let stands: [SignalStand]
  let page: Page

  private static let heads = ["signal", "weight", "speaks", "found in"]

  var lines: [String] {
    let rows = [Self.heads] + stands.map(cells)
    let widths = Self.heads.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let table = rows.enumerated().map { index, row in
      let line = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - DisplayWidth.of(cell))
      }.joined(separator: "  ")
      let isFound = index > 0 && stands[index - 1].found != nil
      return isFound ? line.trimmedRight : page.paint(line.trimmedRight, .faint)
    }
    let found = stands.count { $0.found != nil }
    return page.section("signals", "(\(found) of \(stands.count) found)", table)
  }

  private func cells(of stand: SignalStand) -> [String] {
    let (signal, claim) = (stand.signal, stand.signal.claim.name)
    return [
      signal.id, PrettyRoute.decimal(signal.weight.magnitude),
      "\(signal.weight < 0 ? "against" : "for") \(claim)",
      stand.found.map { "“\(VisibleText.of($0.evidence))”" } ?? "-",
    ]
  }
}
