import EmbeddedRules
import Testing

/// Rows of rules of one's own are not asked for: a rule is one file and nothing else.
@Suite("The table of the guidance")
struct CatalogueTableTests {
  /// The cells of every row of two.
  private static let rows: [(item: String, content: String)] = Document("docs/rules-left-out.md")
    .text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map {
        String($0.drop { $0 == " " }.trimmingSuffix { $0 == " " })
      }
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }

  private static let table = rows.filter { items.contains($0.item) }

  private static let items: [String] = [
    ("E", 19), ("T", 13), ("BO", 3), ("P", 13), ("M", 7), ("X", 9), ("R", 6),
  ]
  .flatMap { letter, count in (1...count).map { "\(letter)\($0)" } }

  @Test("has one row for every item, in order")
  func complete() { #expect(Self.table.map(\.item) == Self.items) }

  @Test("names rules that exist")
  func rules() {
    let files = EmbeddedRules.listing.filter { $0.hasPrefix("prompts/") }
    let ids = Set(files.compactMap { $0.split(separator: "/").last?.dropLast(".yaml".count) })
    for row in Self.table where row.content != "left out" {
      let named = row.content.split(separator: "`").filter { $0 != ", " }
      #expect(!named.isEmpty && ids.isSuperset(of: named), "\(row.item): \(row.content)")
    }
  }

  @Test("gives a reason for every item that is left out")
  func reasons() {
    let reasons = Self.rows.filter { !Self.items.contains($0.item) && $0.content.count > 40 }
      .map { String($0.item.prefix { $0 != " " }) }
    let leftOut = Self.table.filter { $0.content == "left out" }.map(\.item)
    #expect(leftOut == reasons.filter(Self.items.contains))
  }
}
