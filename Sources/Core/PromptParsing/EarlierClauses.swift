/// What the reading of a clause needs to know of those before it; grows as the prompt is read.
struct EarlierClauses {
  private(set) var last: Clause?
  /// The last clause that asks for an edit.
  private(set) var lastChange: Clause?
  /// A change before asks for a new composition, whose details are no edits of their own.
  private(set) var compose = false
  /// A change before makes something new or wholly other, whose looks are no edits of their own.
  private(set) var remakes = false
  /// The prompt opens with a whole scene, so that commands on its looks belong to that.
  private(set) var opensWithScene = false
  /// The last words of what changes before have brought in ("a hat", "… with a glass tower").
  private(set) var made: Set<String> = []
  /// The kinds of thing that changes before have edited.
  private(set) var edited: SubjectKinds = []

  /// Nothing but courtesy and what stays came before, so that the next words open the request.
  private(set) var onlyKeep = true

  /// What the next clause may borrow its verb from; what stays, said in brackets, is passed over.
  var lender: Clause? {
    guard let last, last.kind == .preservation, last.isAttached else { return last }
    return lastChange
  }

  /// How many bytes only describe something, altogether and before the first edit.
  private(set) var described = 0
  private(set) var describedFirst = 0
  /// Stands at or under a heading that speaks of changes.
  private(set) var expectsOrders = false
  /// A clause before asks for an edit.
  private(set) var changes = false
  /// In bytes; shorter ones are titles and exclamations.
  private static let shortestScene = 40

  /// Under a heading that speaks of changes, what was described above is not the scene.
  mutating func begin(at offset: Int, in headed: HeadedSections) {
    let opensOrders = headed.section(headedAt: offset)?.role == .changes
    expectsOrders = opensOrders || headed.role(at: offset) == .changes
    if opensOrders { (described, describedFirst, opensWithScene) = (0, 0, false) }
  }

  /// A title, the items of a list and talk of how the photo came about are no scene.
  mutating func append(
    _ clause: Clause, of bytes: [UInt8], inList: Bool = false, isTalk: Bool = false
  ) {
    if !clause.content.isEmpty { last = clause }
    onlyKeep = onlyKeep && [.preservation, .courtesy].contains(clause.kind)
    if !inList, !isTalk, clause.kind == .description || clause.kind == .style {
      let isHeading = bytes[bytes.trimmed(clause.range)].endsInColon
      let isScene = isHeading || clause.content.count >= Self.shortestScene
      opensWithScene = opensWithScene || !changes && isScene
      described += clause.content.count
      if !changes { describedFirst = described }
    }
    guard clause.kind == .change else { return }
    changes = true
    lastChange = clause
    remakes =
      remakes
      || clause.operation.map { [.compose, .transform, .restyle].contains($0) } ?? false
    compose = compose || clause.operation == .compose
    edited.formUnion(clause.targetKinds)
    for thing in clause.brought { made.insert(bytes.lastWord(of: thing)) }
  }
}
