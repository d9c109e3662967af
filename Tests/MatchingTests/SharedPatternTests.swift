import Matching
import Testing

@Suite("A pattern shared by threads")
struct SharedPatternTests {
  @Test("finds the same in all of them while one compiles it")
  func concurrent() async throws {
    for _ in 0..<50 {
      let pattern = try Pattern("(?<word>[a-z]+)(?<digits>[0-9]*)")
      let subject = [UInt8]("one1 two22 three333".utf8)
      let results = await withTaskGroup(of: [[Match]].self) { group in
        for _ in 0..<4 {
          group.addTask { (0..<20).compactMap { _ in try? pattern.matches(in: subject) } }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(results.count == 80)
      #expect(results.allSatisfy { $0.map(\.range) == [0..<4, 5..<10, 11..<19] })
    }
  }
}
