import Executing

/// What has arrived of an answer so far.
struct CurlCall {
  private(set) var status = 0
  private(set) var headers: [HTTPHeader] = []
  /// Whether the body grew past the limit.
  private(set) var isTooLarge = false
  /// The last address that the rule kept from being connected to.
  private(set) var refusedPeer: String?
  /// Whether the call shall end now.
  let stops: () -> Bool

  private let rule: PeerRule
  private let limit: Int
  private var count = 0
  private let receive: ([UInt8], Int) -> Bool

  init(
    rule: PeerRule, limit: Int, stops: @escaping () -> Bool,
    receive: @escaping ([UInt8], Int) -> Bool
  ) {
    self.rule = rule
    self.limit = limit
    self.stops = stops
    self.receive = receive
  }

  /// Whether some addresses must not be connected to.
  var isSelective: Bool { rule.refusal != nil }

  /// Judges an address that a name turned out to have.
  mutating func mayConnect(to peer: [UInt8]) -> Bool {
    guard let refusal = rule.refusal?(peer) else { return true }
    refusedPeer = refusal
    return false
  }

  /// Takes a line of the head; a status line begins anew, since an interim answer may go before.
  mutating func takeHeadLine(_ line: [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    if text.utf8.starts(with: "HTTP/".utf8) {
      let words = text.split { $0 == " " || $0.isNewline }
      status = words.dropFirst().first.flatMap { Int($0) } ?? 0
      headers = []
    } else if let colon = text.firstIndex(of: ":") {
      let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let end = value.lastIndex { !$0.isWhitespace }
      headers.append(HTTPHeader(String(text[..<colon]), end.map { String(value[...$0]) } ?? ""))
    }
  }

  /// Takes a piece of the body; `false` where no more is wanted.
  mutating func take(_ piece: [UInt8]) -> Bool {
    count += piece.count
    isTooLarge = count > limit
    return !isTooLarge && receive(piece, status)
  }
}
