/// How signals bear on each other, by their places in the list of all.
struct SignalRelations {
  /// In the order in which they are looked for: those that need another beside them come last.
  let order: [Int]
  /// For each signal those of which one has to be found in the same text; empty asks for none.
  let needs: [[Int]]
  /// For each signal those that do not count in a text where it is found.
  let overrules: [[Int]]

  init(_ signals: [Signal]) {
    var numbers: [String: Int] = [:]
    for (number, signal) in signals.enumerated() where numbers[signal.id] == nil {
      numbers[signal.id] = number
    }
    let places = { (ids: [String]) in ids.compactMap { numbers[$0] } }
    needs = signals.map { places($0.beside) }
    overrules = signals.map { places($0.overrules) }
    order =
      signals.indices.filter { signals[$0].beside.isEmpty }
      + signals.indices.filter { !signals[$0].beside.isEmpty }
  }
}
