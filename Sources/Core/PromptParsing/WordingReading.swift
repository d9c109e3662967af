/// What has been read of an order so far by the roles of its words.
struct WordingReading {
  /// A run of words that no list holds.
  private enum Run {
    /// Names a thing of which something has still to be said.
    case thing
    /// Names a thing of which no more has to be said.
    case named
  }

  private let writing: Grammar.Writing
  private var run: Run?
  /// What a run may be that begins here.
  private var next: Run?
  private var length = 0
  private var runs = 0
  private var hasJudged = false
  private(set) var asks = false

  /// Where words are not told apart, an order may begin with its thing.
  init(writing: Grammar.Writing) {
    self.writing = writing
    next = writing == .spaced ? nil : .thing
  }

  /// Whether nothing but a judgement was read.
  var judges: Bool { hasJudged && run != .thing }

  /// Of a thing in words, of a thing in characters; the names of things are seldom longer.
  private static let longest = (words: 4, characters: 10)
  private static let mostRuns = 2

  /// Whether what was read may still be a mere judgement with such a word behind it.
  mutating func takes(_ roles: Wording.Roles) -> Bool {
    if roles.contains(.barring) { return false }
    if run == .thing || run == .named {
      // Idle words are parts of a name ("the jar on the shelf").
      if roles.contains(.joining) { return false }
      if roles.isDisjoint(with: [.closing, .comparing, .judging]) { return true }
    }
    run = nil
    hasJudged = hasJudged || (roles.contains(.loose) ? runs == 0 : roles.contains(.judging))
    asks = asks || !roles.isDisjoint(with: [.opening, .comparing, .asking])
    if roles.contains(.comparing) {
      next = writing == .spaced ? .thing : nil
    } else if roles.contains(.linking) {
      next = .named
    } else if roles.contains(.opening) {
      next = .thing
    } else if !roles.isDisjoint(with: [.judging, .loose, .closing, .whole]) {
      next = nil
    }
    return true
  }

  /// Whether it may with a word behind it that no list holds.
  mutating func takesUnknown() -> Bool {
    if run == nil {
      guard let next, runs < Self.mostRuns else { return false }
      (run, length) = (next, 0)
      runs += 1
      self.next = nil
      // What was judged before the thing is not said of it.
      if run == .thing { hasJudged = false }
    }
    length += 1
    let isSpaced = writing == .spaced
    return length <= (isSpaced ? Self.longest.words : Self.longest.characters)
  }

  /// Whether it may with a mark behind it: what is masked is copy, what has a = is data, and a
  /// comma ends a name.
  mutating func takes(mark: UInt8) -> Bool {
    if mark == Prompt.filler || mark == 0x3D { return false }
    if run == nil || mark >= 0x80 || [0x20, 0x2D, 0x27].contains(mark) { return true }
    if run == .thing { return false }
    run = nil
    return true
  }
}
