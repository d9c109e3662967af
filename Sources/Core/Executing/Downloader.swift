/// Brings outputs to the user's disk.
///
/// Source of the limits: the vendor's skill (hosts, 2 GiB a file).
package struct Downloader: Sendable {
  /// Bytes of one file, where no other limit is set.
  package static let usualSizeLimit = 2 << 30
  private static let mostRedirects = 5
  /// Seconds for a whole file, and without a byte.
  private static let patience = HTTPRequest.Patience(total: 3_600, silence: 60)

  private let rule: DownloadRule
  private let transport: Transport
  private let store: FileStore
  private let clock: Clock
  private let policy: RetryPolicy
  /// Bytes of one file.
  private let sizeLimit: Int
  private let random: @Sendable () -> Double

  /// `store` decides on the folder, `rule` on the hosts.
  package init(
    rule: DownloadRule, transport: Transport, store: FileStore, clock: Clock,
    policy: RetryPolicy = RetryPolicy(), sizeLimit: Int = Downloader.usualSizeLimit,
    random: @escaping @Sendable () -> Double
  ) {
    self.rule = rule
    self.transport = transport
    self.store = store
    self.clock = clock
    self.policy = policy
    self.sizeLimit = sizeLimit
    self.random = random
  }

  /// Saves one output; `fallbackName` names what has no address of its own.
  ///
  /// `mayBeThere` says that an earlier process was at work on it, and may have brought it already.
  package func save(
    _ media: OutputMedia, fallbackName: String, mayBeThere: Bool = false,
    notify: (ExecutionEvent) -> Void
  ) throws(ExecutionError) -> SavedFile {
    if media.isInline { return try saveInline(media, named: fallbackName, mayBeThere) }
    var failures = 0
    while true {
      do throws(CallFailure) {
        return try saveOnce(media, fallbackName: fallbackName, mayBeThere)
      } catch {
        failures += 1
        let wait = policy.wait(
          afterFailures: failures, retryAfter: error.retryAfter, random: random())
        guard error.repetition != .never, let wait else { throw error.error }
        notify(.retrying(after: wait, error.error))
        clock.wait(wait)
        if clock.isInterrupted() { throw .interrupted }
      }
    }
  }

  private func saveInline(
    _ media: OutputMedia, named name: String, _ mayBeThere: Bool
  ) throws(ExecutionError) -> SavedFile {
    guard let (type, bytes) = DataURI.contents(of: media.source) else {
      throw .outputBroken(reason: "the data URI cannot be decoded")
    }
    var download = try partial(mayBeThere)
    download.take(bytes)
    return try download.finish(named: name, contentType: type, isVideo: media.isVideo, source: nil)
  }

  private func saveOnce(
    _ media: OutputMedia, fallbackName: String, _ mayBeThere: Bool
  ) throws(CallFailure) -> SavedFile {
    var address = try checked { () throws(WebAddressError) in
      try WebAddress(parsing: media.source)
    }
    for _ in 0...Self.mostRedirects {
      var download = try permanent { () throws(ExecutionError) in try partial(mayBeThere) }
      let response = try fetch(address, into: &download)
      if response.isSuccess {
        let name = address.path.utf8.last == UInt8(ascii: "/") ? fallbackName : address.path
        return try permanent { () throws(ExecutionError) in
          try download.finish(
            named: name, contentType: response.header("Content-Type"), isVideo: media.isVideo,
            source: media.source)
        }
      }
      download.discard()
      address = try next(after: response, from: address)
    }
    throw CallFailure(.outputRefused(reason: "the address redirects without end"), .never)
  }

  /// One hop; the file is gone again where this throws.
  private func fetch(_ address: WebAddress, into download: inout Download) throws(CallFailure)
    -> HTTPResponse
  {
    let request = HTTPRequest(
      .get, address, patience: Self.patience, bodyLimit: sizeLimit)
    do throws(TransportError) {
      return try transport.fetch(request) { download.take($0) }
    } catch {
      download.discard()
      if let trouble = download.trouble { throw CallFailure(trouble, .never) }
      throw failure(error, at: address)
    }
  }

  private func failure(_ error: TransportError, at address: WebAddress) -> CallFailure {
    switch error {
    case .notSent(let reason):
      CallFailure(
        .downloadFailed(reason: "\(address.host) cannot be reached: \(reason)"), .harmlessOnly)
    case .lost(let reason): CallFailure(.downloadFailed(reason: reason), .harmlessOnly)
    case .timedOut(let seconds):
      CallFailure(
        .downloadFailed(reason: "\(address.host) sent nothing more for \(Int(seconds)) s"),
        .harmlessOnly)
    case .tooLarge(let limit):
      CallFailure(.outputRefused(reason: "the file is larger than \(limit) bytes"), .never)
    case .interrupted, .stopped, .refusedPeer: CallFailure(error)
    }
  }

  /// The next hop of a redirect, checked like the first; throws for any other answer.
  private func next(after response: HTTPResponse, from address: WebAddress) throws(CallFailure)
    -> WebAddress
  {
    if response.isRedirect, let location = response.header("Location") {
      return try checked { () throws(WebAddressError) in try address.resolving(location) }
    }
    let passes = [408, 429].contains(response.status) || response.status >= 500
    throw CallFailure(
      .downloadFailed(reason: "\(address.host) answers HTTP \(response.status)"),
      passes ? .harmlessOnly : .never,
      retryAfter: RetryAfter.seconds(response.header("Retry-After"), now: clock.wallTime()))
  }

  private func partial(_ mayBeThere: Bool) throws(ExecutionError) -> Download {
    do throws(StorageError) {
      return Download(
        file: try store.begin(), sizeLimit: sizeLimit, mayBeThere: mayBeThere)
    } catch {
      throw .storage(error)
    }
  }

  private func checked(_ parse: () throws(WebAddressError) -> WebAddress) throws(CallFailure)
    -> WebAddress
  {
    let address: WebAddress
    do throws(WebAddressError) {
      address = try parse()
    } catch {
      throw CallFailure(.outputRefused(reason: error.description), .never)
    }
    if let refusal = rule.refusal(of: address) {
      throw CallFailure(.outputRefused(reason: refusal), .never)
    }
    return address
  }

  private func permanent<Value>(_ body: () throws(ExecutionError) -> Value) throws(CallFailure)
    -> Value
  {
    do throws(ExecutionError) {
      return try body()
    } catch {
      throw CallFailure(error, .never)
    }
  }
}
