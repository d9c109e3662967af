/// The literals of a sequence as far as it was read.
struct GateParts {
  private var run = GateRun()
  private var found: [[String]] = []
  /// Whether a letter or digit that stands next begins a word.
  private(set) var isAtBorder: Bool

  init(isAtBorder: Bool) { self.isAtBorder = isAtBorder }

  mutating func add(_ atom: GateAtom, _ quantifier: GateQuantifier) {
    switch (atom, quantifier) {
    case (.nothing, _): return
    case (.border, _):
      if run.isEmpty { isAtBorder = true } else { run.endsAtBorder = true }
    case (.literal(let scalar), .once): append(scalar)
    case (.literal(let scalar), .repeated):
      append(scalar)
      endRun(isAtBorder: !GateRun.isWord(scalar))
    case (.gap, .once), (.gap, .repeated):
      run.endsAtBorder = true
      endRun(isAtBorder: true)
    case (.group(let gates), .once), (.group(let gates), .repeated):
      endRun(isAtBorder: false)
      found += gates
    case (.ahead(let gates), .once), (.ahead(let gates), .repeated): found += gates
    case (.ahead, .optional): return
    default: endRun(isAtBorder: false)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if run.isEmpty { run.beginsAtBorder = isAtBorder }
    run.append(scalar)
    isAtBorder = !GateRun.isWord(scalar)
  }

  private mutating func endRun(isAtBorder: Bool) {
    if !run.isEmpty { found.append([run.literal]) }
    run = GateRun()
    self.isAtBorder = isAtBorder
  }

  /// All groups of literals of the sequence.
  func ended(atBorder: Bool) -> [[String]] {
    var last = run
    last.endsAtBorder = last.endsAtBorder || atBorder
    return found + (last.isEmpty ? [] : [[last.literal]])
  }
}
