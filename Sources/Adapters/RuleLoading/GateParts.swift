import Matching

/// The literals of a sequence as far as it was read.
struct GateParts {
  private var run = GateRun()
  /// The most bytes before the run.
  private var lead: Int? = 0
  private var found: [LiteralGroup] = []
  /// The most bytes that were matched so far; `nil` where there is no most.
  private(set) var longest: Int? = 0
  /// Whether a letter or digit that stands next begins a word.
  private(set) var isAtBorder: Bool

  init(isAtBorder: Bool) { self.isAtBorder = isAtBorder }

  mutating func add(_ atom: GateAtom, _ quantifier: GateQuantifier) {
    note(atom, quantifier.kind)
    if let before = longest, let each = atom.longest, let most = each == 0 ? 0 : quantifier.most {
      longest = before + each * most
    } else {
      longest = nil
    }
  }

  private mutating func note(_ atom: GateAtom, _ kind: GateQuantifier.Kind) {
    switch (atom, kind) {
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
    case (.group(let gates, _, _), .once), (.group(let gates, _, _), .repeated):
      let others = joinRun(to: gates)
      endRun(isAtBorder: false)
      found += others.map { $0.moved(by: longest) }
    case (.ahead(let gates), .once), (.ahead(let gates), .repeated):
      found += gates.map { $0.moved(by: longest) }
    case (.ahead, .optional): return
    default: endRun(isAtBorder: false)
    }
  }

  /// "ca(?:r|t)" holds "car" or "cat", which is rarer than what either half holds; the groups that
  /// are left.
  private mutating func joinRun(to gates: [LiteralGroup]) -> [LiteralGroup] {
    guard !run.isEmpty, let place = gates.lastIndex(where: { $0.lead == 0 }),
      !gates[place].literals.contains(String(TextGate.foreign))
    else { return gates }
    found.append(LiteralGroup(gates[place].literals.map(run.literal(before:)), lead: lead))
    run = GateRun()
    return gates.filter { $0.literals != gates[place].literals }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if run.isEmpty { (run.beginsAtBorder, lead) = (isAtBorder, longest) }
    run.append(scalar)
    isAtBorder = !GateRun.isWord(scalar)
  }

  private mutating func endRun(isAtBorder: Bool) {
    if !run.isEmpty { found.append(LiteralGroup([run.literal], lead: lead)) }
    run = GateRun()
    self.isAtBorder = isAtBorder
  }

  /// All groups of literals of the sequence.
  func ended(atBorder: Bool) -> [LiteralGroup] {
    var last = run
    last.endsAtBorder = last.endsAtBorder || atBorder
    return found + (last.isEmpty ? [] : [LiteralGroup([last.literal], lead: lead)])
  }
}
