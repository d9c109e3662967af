import Executing
import Reporting
import RequestBuilding

/// Reads how large a picture is from the beginning of what its address gives.
///
/// The address was written by somebody else, so it leads to the internet alone, over `https`, with
/// no token and no cookie, and every redirect is judged like the first address.
struct SizeProbe: Sendable {
  private static let mostRedirects = 5
  /// Seconds for all tries and all their redirects together.
  private static let patience = 20.0
  /// Seconds without a byte.
  private static let silence = 10.0
  /// A probe that does not succeed soon keeps a whole batch waiting.
  private static let policy = RetryPolicy(
    attempts: 3, firstWait: 0.5, longestWait: 2, longestObedience: 5)
  /// Bytes of an answer: the vendor takes no larger picture.
  private static let largestPicture = 50 << 20

  /// Connects to no private address, unless that is allowed.
  let transport: Transport
  let clock: Clock
  /// Draws from 0 to below 1.
  let random: @Sendable () -> Double
  /// Whether this machine and its own networks may be asked.
  let allowsPrivate: Bool

  /// The size of the picture at an address.
  func size(at text: String) throws(Failure) -> ImageSize {
    var failures = 0
    let deadline = clock.uptime() + Self.patience
    while true {
      if clock.isInterrupted() { throw Self.interrupted }
      do throws(Trouble) {
        return try sizeOnce(
          at: try address { () throws(WebAddressError) in try WebAddress(parsing: text) },
          until: deadline)
      } catch {
        failures += 1
        let wait = Self.policy.wait(
          afterFailures: failures, retryAfter: error.retryAfter, random: random())
        guard error.isPassing, let wait, clock.uptime() + wait < deadline else {
          throw error.failure
        }
        clock.wait(wait)
      }
    }
  }

  private static let interrupted = Failure(
    .interrupted, "interrupted", hint: "run the same command again")

  private func sizeOnce(
    at first: WebAddress, until deadline: Double
  ) throws(Trouble) -> ImageSize {
    var address = first
    for _ in 0...Self.mostRedirects {
      var header = PictureHeader()
      let left = deadline - clock.uptime()
      guard left > 0 else { throw Trouble(.timedOut(seconds: Self.patience), at: first) }
      let response = try head(of: address, within: left, into: &header)
      if let size = header.size { return size }
      guard let response else {
        throw Trouble(.invalidImage, header.trouble(contentType: nil))
      }
      if response.isSuccess {
        throw Trouble(
          .invalidImage, header.trouble(contentType: response.header("Content-Type")))
      }
      address = try next(after: response, from: address)
    }
    throw Trouble(.invalidImage, "\(first.host) redirects without end")
  }

  /// One hop; `nil` where the answer was left before its end.
  private func head(
    of address: WebAddress, within seconds: Double, into header: inout PictureHeader
  ) throws(Trouble) -> HTTPResponse? {
    let patience = HTTPRequest.Patience(total: seconds, silence: min(Self.silence, seconds))
    var request = HTTPRequest(
      .get, address, patience: patience, bodyLimit: Self.largestPicture)
    request.firstBytes = PictureHeader.mostBytes
    do throws(TransportError) {
      return try transport.fetch(request) { header.take($0) }
    } catch .stopped {
      return nil
    } catch {
      throw Trouble(error, at: address)
    }
  }

  private func next(
    after response: HTTPResponse, from address: WebAddress
  ) throws(Trouble) -> WebAddress {
    if response.isRedirect, let location = response.header("Location") {
      let next = try self.address { () throws(WebAddressError) in
        try address.resolving(location)
      }
      guard address.scheme != .https || next.scheme == .https else {
        throw Trouble(.refusedImage, "\(address.host) redirects to plain http")
      }
      return next
    }
    throw Trouble(response, from: address, now: clock.wallTime())
  }

  private func address(
    _ parse: () throws(WebAddressError) -> WebAddress
  ) throws(Trouble) -> WebAddress {
    let address: WebAddress
    do throws(WebAddressError) {
      address = try parse()
    } catch {
      throw Trouble(.refusedImage, error.description)
    }
    guard address.scheme == .https || (allowsPrivate && address.isLoopback) else {
      throw Trouble(.refusedImage, "\(address.origin) is not https")
    }
    return address
  }
}
