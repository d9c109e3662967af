import JSONValues
import RequestBuilding
import Routing

/// A record beside every model: a table, then what stands in the way, model by model.
struct PrettyComparison {
  let fits: [ModelFit]
  let route: Route
  let page: Page

  private static let heads = ["", "model", "images", "sizes", "price", "this request"]

  var lines: [String] {
    let rows = [Self.heads] + fits.map(cells)
    let widths = Self.heads.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let table = rows.enumerated().map { index, row in
      let line = zip(row, widths).map(Self.padded).joined(separator: "  ")
      return page.paint(line.trimmedRight, index == 0 ? .faint : tint(of: fits[index - 1]))
    }
    return page.section("comparison", "(* is chosen)", table) + fits.flatMap(remarks)
  }

  private func cells(of fit: ModelFit) -> [String] {
    [
      fit.model.id == route.model ? "*" : "", fit.model.id, images(of: fit.model),
      sizes(of: fit.model), fit.cost.figure, state(of: fit),
    ]
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  private func images(of model: Model) -> String {
    guard let field = model.fields.first(where: { $0.kind.isImages }) else { return "none" }
    return field.bounds?.span ?? "any"
  }

  private func sizes(of model: Model) -> String {
    let listed = (model.field(named: "resolution")?.allowed ?? []).map { $0.string ?? $0.shown }
    guard let first = listed.first, let last = listed.last else { return "-" }
    return first == last ? first : "\(first) to \(last)"
  }

  private func state(of fit: ModelFit) -> String {
    let counts = ModelFit.Verdict.allCases.compactMap { verdict in
      let count = fit.fields.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    let parts = (fit.fitsTask ? [] : ["for \(fit.model.task.rawValue)"]) + counts
    return parts.isEmpty ? "taken as it is" : parts.joined(separator: ", ")
  }

  /// What is in the way of a model, in the words of the review.
  private func remarks(on fit: ModelFit) -> [String] {
    let sent = fit.renamed.map { "\($0.alias) is sent as \($0.field)" }
    let remarks = fit.fields.map(\.message) + sent + fit.model.notes
    guard !remarks.isEmpty else { return [] }
    return page.section(
      fit.model.id, "",
      remarks.flatMap { WrappedText.hanging("- ", $0, width: page.width - 2) })
  }

  private func tint(of fit: ModelFit) -> Tint {
    if fit.model.id == route.model { return .success }
    return fit.isSendable && fit.fitsTask ? .strong : .faint
  }
}

extension String {
  var trimmedRight: String {
    String(decoding: utf8.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }
}
