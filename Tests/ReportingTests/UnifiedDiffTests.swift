import Reporting
import Testing

@Suite("A unified diff")
struct UnifiedDiffTests {
  @Test("is empty for equal texts")
  func equal() {
    #expect(UnifiedDiff(from: "a\nb\n", to: "a\nb\n", name: "p").text.isEmpty)
  }

  @Test("of one line looks as git prints it")
  func oneLine() {
    let diff = UnifiedDiff(from: "old\n", to: "new\n", name: "p.txt")
    #expect(diff.text == "--- p.txt\n+++ p.txt\n@@ -1 +1 @@\n-old\n+new\n")
  }

  @Test("says where a last line has no break")
  func noBreak() {
    let diff = UnifiedDiff(from: "old", to: "new", name: "p")
    let mark = "\\ No newline at end of file\n"
    #expect(diff.text == "--- p\n+++ p\n@@ -1 +1 @@\n-old\n\(mark)+new\n\(mark)")
  }

  @Test("keeps three lines around a change and splits far changes")
  func hunks() {
    let old = (1...20).map { "line \($0)\n" }.joined()
    let new = old.split(separator: "\n").map { $0 == "line 2" || $0 == "line 18" ? "new" : $0 }
      .map { "\($0)\n" }.joined()
    let heads = UnifiedDiff(from: old, to: new, name: "p").text.split(separator: "\n")
      .filter { $0.hasPrefix("@@") }
    #expect(heads == ["@@ -1,5 +1,5 @@", "@@ -15,6 +15,6 @@"])
  }

  @Test("counts an addition from the line before it")
  func addition() {
    let diff = UnifiedDiff(from: "", to: "new\n", name: "p")
    #expect(diff.text == "--- p\n+++ p\n@@ -0,0 +1 @@\n+new\n")
  }

  @Test("sees a difference in line ends")
  func lineEnds() {
    #expect(UnifiedDiff(from: "a\r\n", to: "a\n", name: "p").text.contains("-a\r\n+a\n"))
  }
}
