import PromptParsing

/// Parts the clauses of a prompt into runs that can be sent one after the other.
struct MarkedUnits {
  /// Places in the prompt's clauses, in order.
  private(set) var all: [[Int]] = []
  /// Why there are no more of them.
  private(set) var reason = Undivided.sentence

  private let orders: MarkedOrders
  private var openers: [Int] = []
  /// The next order stays with what stands before it.
  private var isGlued = false

  init(of orders: MarkedOrders) {
    self.orders = orders
    for index in orders.prompt.clauses.indices {
      switch orders.roles[index] {
      case .nothing, .keep: continue
      case .order: take(index)
      case .part: append(index)
      }
    }
    if all.isEmpty { all = [openers] } else { all[all.count - 1] += openers }
  }

  private var clauses: [Clause] { orders.prompt.clauses }

  private mutating func take(_ index: Int) {
    guard !all.isEmpty else {
      all.append(openers + [index])
      // "照片很平淡。增强它！" speaks of what the prompt opens with, and what follows goes on.
      isGlued = !openers.isEmpty && orders.refersBack(clauses[index])
      // "在左边的桌子上，放一个杯子，再放一盏灯": what leads to an order in its sentence leads to the next.
      let sentence = clauses[index].sentence
      sharing = openers.last.flatMap {
        clauses[$0].sentence == sentence && clauses[$0].kind != .change ? sentence : nil
      }
      openers = []
      return
    }
    if opens(index) { all.append([index]) } else { all[all.count - 1].append(index) }
    isGlued = false
  }

  /// The sentence that begins with words which all its clauses share.
  private var sharing: Int?

  private mutating func append(_ index: Int) {
    guard !all.isEmpty else { return openers.append(index) }
    let last = all[all.count - 1].last.map { clauses[$0].sentence }
    // A statement between two orders may speak of either.
    isGlued = isGlued || last != clauses[index].sentence || !orders.isVerbFirst
    if clauses[index].changes > 0, reason != .composition { reason = .leaning }
    all[all.count - 1].append(index)
  }

  /// What is spoken of may be in any clause of the sentence.
  private mutating func rejoin(sentence: Int) {
    while all.count > 1, let first = all.last?.first, clauses[first].sentence == sentence {
      let last = all.removeLast()
      guard let before = all.last?.last, clauses[before].sentence == sentence else {
        all.append(last)
        return
      }
      all[all.count - 1] += last
    }
  }

  /// Makes one of a run and all behind it.
  private mutating func rejoin(from source: Int) {
    let whole = Array(all[source...].joined())
    all.removeSubrange(source...)
    all.append(whole)
  }

  /// Whether an order can be sent without the clauses before it.
  private mutating func opens(_ index: Int) -> Bool {
    let unit = all[all.count - 1]
    let before = all.joined().map { clauses[$0] }
    if unit.contains(where: { orders.absorbs(clauses[$0]) }) {
      reason = .composition
      return false
    }
    let sharesOpening = sharing == clauses[index].sentence
    let refersBack = orders.refersBack(clauses[index])
    if refersBack { rejoin(sentence: clauses[index].sentence) }
    let binds = Ties(prompt: orders.prompt, lexicon: orders.lexicon).binding(clauses[index])
    let source = all.lastIndex { $0.contains { binds(clauses[$0]) } }
    if let source { rejoin(from: source) }
    if isGlued || sharesOpening || refersBack || source != nil
      || orders.leans(clauses[index], to: before)
    {
      if reason != .composition { reason = .leaning }
      return false
    }
    guard let last = unit.last, clauses[last].sentence == clauses[index].sentence else {
      return true
    }
    return ClosedOrder(of: clauses[last], in: orders).text != nil
  }
}
