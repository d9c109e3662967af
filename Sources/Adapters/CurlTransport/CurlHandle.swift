import CCurl
import Executing

/// Owns one of libcurl's handles; the pool gives it to one thread at a time.
@safe final class CurlHandle: Sendable {
  /// Seconds to find the host, connect and agree on TLS.
  private static let connectTimeout = 15
  private static let isStarted = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private nonisolated(unsafe) let handle: UnsafeMutableRawPointer
  /// Room for a failure's description, as libcurl asks for it.
  private nonisolated(unsafe) let words: UnsafeMutablePointer<CChar>

  init?() {
    guard Self.isStarted, let handle = unsafe curl_easy_init() else { return nil }
    unsafe self.handle = unsafe handle
    unsafe words = .allocate(capacity: Int(CURL_ERROR_SIZE))
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe words.deallocate()
  }

  /// Makes one call on this thread; `receive` gets the pieces of the body with the status.
  func perform(
    _ request: HTTPRequest, by rule: PeerRule, stops: () -> Bool,
    receive: ([UInt8], Int) -> Bool
  ) -> CurlResult {
    unsafe curl_easy_reset(handle)
    unsafe words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    unsafe peel_curl_set_error_room(handle, words)
    setAddress(of: request)
    setPatience(of: request)
    setBody(of: request)
    return withLists(of: request, rule) {
      withoutActuallyEscaping(stops) { stops in
        withoutActuallyEscaping(receive) { receive in
          transfer(
            CurlCall(rule: rule, limit: request.bodyLimit, stops: stops, receive: receive))
        }
      }
    }
  }

  private func transfer(_ call: CurlCall) -> CurlResult {
    var call = call
    let code = unsafe withUnsafeMutablePointer(to: &call) { call in
      unsafe peel_curl_set_receivers(handle, Self.receiveHead, Self.receiveBody, call)
      unsafe peel_curl_set_progress(handle, Self.watch, call)
      if unsafe call.pointee.isSelective { unsafe guardConnections(call) }
      return unsafe curl_easy_perform(handle)
    }
    let connected = unsafe peel_curl_size(handle, CURLINFO_PRETRANSFER_TIME_T) > 0
    let sent = unsafe peel_curl_number(handle, CURLINFO_REQUEST_SIZE) > 0
    let hasTLS = unsafe connected || peel_curl_size(handle, CURLINFO_APPCONNECT_TIME_T) > 0
    return CurlResult(
      code: code, message: message(of: code), status: call.status, headers: call.headers,
      wasBegun: connected || sent, hasTLS: hasTLS, isTooLarge: call.isTooLarge,
      refusedPeer: call.refusedPeer,
      seconds: Double(unsafe peel_curl_size(handle, CURLINFO_TOTAL_TIME_T)) / 1_000_000)
  }

  /// A proxy would look the name up itself, and what it connects to could not be looked at.
  private func guardConnections(_ call: UnsafeMutablePointer<CurlCall>) {
    set(CURLOPT_PROXY, "")
    unsafe peel_curl_set_socket(handle, Self.openSocket, call)
  }

  private func message(of code: CURLcode) -> String {
    let detail = unsafe String(cString: words)
    guard detail.isEmpty, let text = unsafe curl_easy_strerror(code) else { return detail }
    return unsafe String(cString: text)
  }

  // MARK: Options

  private func set(_ option: CURLoption, _ value: Int) {
    unsafe peel_curl_set_number(handle, option, value)
  }

  private func set(_ option: CURLoption, _ value: String) {
    unsafe peel_curl_set_text(handle, option, value)
  }

  private func setAddress(of request: HTTPRequest) {
    set(CURLOPT_URL, request.address.text)
    set(CURLOPT_PROTOCOLS_STR, request.address.scheme.rawValue)
    set(CURLOPT_FOLLOWLOCATION, 0)
    if let count = request.firstBytes { set(CURLOPT_RANGE, "0-\(count - 1)") }
    // A proxy must not see what stays on this machine.
    if request.address.isLoopback { set(CURLOPT_PROXY, "") }
    set(CURLOPT_USERAGENT, "peel-net")
    set(CURLOPT_NOSIGNAL, 1)
  }

  private func setPatience(of request: HTTPRequest) {
    set(CURLOPT_CONNECTTIMEOUT, Self.connectTimeout)
    set(CURLOPT_TIMEOUT_MS, Int(request.patience.total * 1000))
    if let silence = request.patience.silence {
      set(CURLOPT_LOW_SPEED_LIMIT, 1)
      set(CURLOPT_LOW_SPEED_TIME, max(1, Int(silence)))
    }
    unsafe peel_curl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.bodyLimit))
  }

  private func setBody(of request: HTTPRequest) {
    guard request.method == .post else { return }
    set(CURLOPT_POST, 1)
    // libcurl sends a POST again by itself when a kept connection turns out dead.
    set(CURLOPT_FRESH_CONNECT, 1)
    _ = unsafe request.body.withUnsafeBytes { bytes in
      unsafe peel_curl_set_bytes(
        handle, bytes.baseAddress ?? UnsafeRawPointer(words), curl_off_t(bytes.count))
    }
  }

  /// The head of the request, and the names that are known beforehand, for as long as `body` runs.
  private func withLists<Value>(
    of request: HTTPRequest, _ rule: PeerRule, _ body: () -> Value
  ) -> Value {
    var lines = ["Accept: application/json, image/*, video/*", "Expect:"]
    if request.method == .post { lines.append("Content-Type: application/json") }
    if let token = request.token { lines.append("Authorization: \(token.authorization)") }
    let head = unsafe Self.list(of: lines)
    let names = unsafe Self.list(of: rule.names)
    defer {
      unsafe curl_slist_free_all(head)
      unsafe curl_slist_free_all(names)
    }
    unsafe peel_curl_set_headers(handle, head)
    if !rule.names.isEmpty { unsafe peel_curl_set_names(handle, names) }
    return body()
  }

  private static func list(of lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { unsafe list = curl_slist_append(list, line) ?? list }
    return unsafe list
  }

  // MARK: What libcurl calls

  private static let receiveHead: curl_write_callback = { bytes, size, count, context in
    let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    let call = unsafe context?.assumingMemoryBound(to: CurlCall.self)
    unsafe call?.pointee.takeHeadLine(Array(piece))
    return size * count
  }

  private static let receiveBody: curl_write_callback = { bytes, size, count, context in
    let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    let call = unsafe context?.assumingMemoryBound(to: CurlCall.self)
    let isTaken = unsafe call?.pointee.take(Array(piece)) ?? false
    // Any other number than that of the bytes ends the call; of no bytes, only an unreal one does.
    return isTaken ? size * count : size * count + 1
  }

  /// Comes between looking a name up and connecting, with the very address that is connected to.
  private static let openSocket: curl_opensocket_callback = { context, _, peer in
    let call = unsafe context?.assumingMemoryBound(to: CurlCall.self)
    guard let peer = unsafe peer, let call = unsafe call else { return peel_curl_no_socket() }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe peel_curl_peer(peer, &bytes)
    let isAllowed = unsafe call.pointee.mayConnect(to: Array(bytes.prefix(count)))
    return isAllowed ? unsafe peel_curl_open(peer) : peel_curl_no_socket()
  }

  private static let watch: curl_xferinfo_callback = { context, _, _, _, _ in
    let call = unsafe context?.assumingMemoryBound(to: CurlCall.self)
    return unsafe call?.pointee.stops() == true ? 1 : 0
  }
}
