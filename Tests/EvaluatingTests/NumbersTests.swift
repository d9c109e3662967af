import Testing

@testable import Evaluating

@Suite("The numbers of an evaluation")
struct NumbersTests {
  @Test("count hits, false alarms, misses and silences")
  func tally() {
    var tally = Tally()
    for (said, truth, times) in [(true, true, 6), (true, false, 2), (false, true, 3)] {
      for _ in 0..<times { tally.add(said: said, labelled: truth) }
    }
    tally.add(said: false, labelled: false)
    #expect(tally.precision == 0.75)
    #expect(tally.recall == 6.0 / 9)
    #expect(tally.f1 == 12.0 / 17)
    #expect(tally.positives == 9)
    #expect(tally.negatives == 3)
  }

  @Test("are absent where there is nothing to count")
  func nothing() {
    #expect(Tally().precision == nil)
    #expect(Tally().recall == nil)
    #expect(Tally().f1 == nil)
    #expect(Share().value == nil)
    #expect(Figure.of(nil) == "–")
    #expect(Figure.perHundred(0, of: 0) == "–")
  }

  @Test("never look better than they are")
  func rounding() {
    #expect(Figure.of(0.9999) == "0.99")
    #expect(Figure.of(1) == "1.00")
    #expect(Figure.of(0.29) == "0.29")
    #expect(Figure.of(0.05) == "0.05")
    #expect(Figure.perHundred(1, of: 1032) == "0.1")
    #expect(Figure.perHundred(3, of: 258) == "1.2")
    #expect(Figure.perHundred(0, of: 7) == "0.0")
    #expect(Figure.milliseconds(0.00312) == "3.1")
    #expect(Figure.thousandths(0.0701) == "0.071")
    #expect(Figure.thousandths(0.07) == "0.070")
    #expect(Figure.thousandths(0) == "0.000")
    #expect(Figure.thousandths(1) == "1.000")
    #expect(Figure.thousandths(nil) == "–")
  }

  @Test("stand in columns")
  func table() {
    var table = TextTable(heading: ["", "right"])
    table.append(["é", "1.00"])
    table.append(["task", "0.5"])
    #expect(table.lines == ["       right", "é       1.00", "task     0.5"])
  }
}
