import CEvent
import Glibc

/// Owns libevent's loop and its HTTP server; after `init` all of it happens on one thread.
@safe final class EventLoop {
  /// The port listened on.
  private(set) var port: UInt16
  /// The end of a pipe that stops the loop when it is written to.
  private(set) var wakeUp: Int32 = -1

  private var wakeUpSource: Int32 = -1
  private let base: OpaquePointer
  private let server: OpaquePointer
  private let answer: (LocalRequest) -> LocalResponse
  private var pending: [ObjectIdentifier: PendingResponse] = [:]

  init(
    port: UInt16, maximumBodyBytes: Int, answer: @escaping (LocalRequest) -> LocalResponse
  ) throws(LocalServingError) {
    guard let base = unsafe event_base_new() else { throw .outOfResources(what: "event loop") }
    guard let server = unsafe evhttp_new(base) else {
      unsafe event_base_free(base)
      throw .outOfResources(what: "memory")
    }
    unsafe (self.base, self.server) = unsafe (base, server)
    (self.port, self.answer) = (port, answer)
    // From here on a throw runs `deinit`.
    try openPipe()
    try listen()
    unsafe evhttp_set_max_headers_size(server, 64 << 10)
    unsafe evhttp_set_max_body_size(server, maximumBodyBytes)
    unsafe evhttp_set_gencb(server, onRequest, Unmanaged.passUnretained(self).toOpaque())
    unsafe event_base_once(base, wakeUpSource, Int16(EV_READ), onWakeUp, .init(base), nil)
  }

  deinit {
    unsafe evhttp_free(server)
    unsafe event_base_free(base)
    close(wakeUp)
    close(wakeUpSource)
  }

  /// Serves until somebody writes to `wakeUp`.
  func run() { unsafe event_base_dispatch(base) }

  private func openPipe() throws(LocalServingError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .outOfResources(what: "pipe") }
    (wakeUpSource, wakeUp) = (ends[0], ends[1])
    for end in ends { evutil_make_socket_closeonexec(end) }
  }

  private func listen() throws(LocalServingError) {
    guard let bound = unsafe evhttp_bind_socket_with_handle(server, "127.0.0.1", port) else {
      guard errno != EADDRINUSE else { throw .portTaken(port) }
      throw .cannotListen(port: port, reason: unsafe String(cString: strerror(errno)))
    }
    // Connections inherit it: what is left of an answer does not wait for the rest of a packet.
    var isOn: Int32 = 1
    _ = unsafe setsockopt(
      evhttp_bound_socket_get_fd(bound), Int32(IPPROTO_TCP), TCP_NODELAY, &isOn,
      socklen_t(MemoryLayout<Int32>.size))
    var (address, size) = (sockaddr_in(), socklen_t(MemoryLayout<sockaddr_in>.size))
    unsafe withUnsafeMutableBytes(of: &address) { bytes in
      _ = unsafe getsockname(
        evhttp_bound_socket_get_fd(bound), bytes.assumingMemoryBound(to: sockaddr.self).baseAddress,
        &size)
    }
    port = UInt16(bigEndian: address.sin_port)
  }

  fileprivate func receive(_ request: OpaquePointer) {
    guard let read = unsafe LocalRequest(reading: request, origin: "http://127.0.0.1:\(port)")
    else { return unsafe evhttp_send_error(request, 400, nil) }
    let response = answer(read)
    switch response.delivery {
    case .whole, .cut: unsafe Self.send(response, to: request)
    case .late(let milliseconds): unsafe postpone(response, to: request, by: milliseconds)
    case .stalled(let bytes): unsafe LongReply.begin(response, bytes: bytes, to: request)
    case .filled(let bytes): unsafe LongReply.start(response, bytes: bytes, to: request)
    // Freeing a connection inside its own callback is not safe; one turn later it is.
    case .hangUp: unsafe postpone(response, to: request, by: 0)
    case .silence: break
    }
  }

  private func postpone(
    _ response: LocalResponse, to request: OpaquePointer, by milliseconds: Int
  ) {
    let waiting = unsafe PendingResponse(response: response, request: request, loop: self)
    pending[ObjectIdentifier(waiting)] = waiting
    var time = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
    unsafe event_base_once(
      base, -1, Int16(EV_TIMEOUT), onTime, Unmanaged.passUnretained(waiting).toOpaque(), &time)
  }

  fileprivate func finish(_ waiting: PendingResponse) {
    pending[ObjectIdentifier(waiting)] = nil
    if waiting.response.delivery == .hangUp {
      unsafe Self.reset(evhttp_request_get_connection(waiting.request))
    } else {
      unsafe Self.send(waiting.response, to: waiting.request)
    }
  }

  /// Closing a socket that lingers for no time resets it.
  private static func reset(_ connection: OpaquePointer?) {
    guard let connection = unsafe connection else { return }
    var time = linger(l_onoff: 1, l_linger: 0)
    let socket = unsafe bufferevent_getfd(evhttp_connection_get_bufferevent(connection))
    _ = unsafe setsockopt(
      socket, SOL_SOCKET, SO_LINGER, &time, socklen_t(MemoryLayout<linger>.size))
    unsafe evhttp_connection_free(connection)
  }

  private static func send(_ response: LocalResponse, to request: OpaquePointer) {
    var (headers, body) = (response.headers, response.body[...])
    if case .cut(let bytes) = response.delivery {
      headers["Content-Length"] = String(body.count)
      headers["Connection"] = "close"
      body = body.prefix(bytes)
    }
    unsafe add(headers, to: request)
    unsafe body.withUnsafeBytes { bytes in
      _ = unsafe evbuffer_add(
        evhttp_request_get_output_buffer(request), bytes.baseAddress, bytes.count)
    }
    unsafe evhttp_send_reply(request, Int32(response.status), nil, nil)
  }

  static func add(_ headers: [String: String], to request: OpaquePointer) {
    let fields = unsafe evhttp_request_get_output_headers(request)
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      unsafe evhttp_add_header(fields, name, value)
    }
  }
}

/// An answer, or a hanging up, that waits for its time; the loop owns it meanwhile.
@safe private final class PendingResponse {
  let response: LocalResponse
  let request: OpaquePointer
  unowned let loop: EventLoop

  init(response: LocalResponse, request: OpaquePointer, loop: EventLoop) {
    (self.response, self.loop) = (response, loop)
    unsafe self.request = unsafe request
  }
}

// libevent calls these back with the context that it was given.

private func onRequest(_ request: OpaquePointer?, _ context: UnsafeMutableRawPointer?) {
  guard let request = unsafe request, let context = unsafe context else { return }
  unsafe Unmanaged<EventLoop>.fromOpaque(context).takeUnretainedValue().receive(request)
}

private func onWakeUp(_: Int32, _: Int16, _ base: UnsafeMutableRawPointer?) {
  guard let base = unsafe base else { return }
  unsafe event_base_loopbreak(OpaquePointer(base))
}

private func onTime(_: Int32, _: Int16, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let waiting = unsafe Unmanaged<PendingResponse>.fromOpaque(context).takeUnretainedValue()
  waiting.loop.finish(waiting)
}

extension LocalRequest {
  /// Copies everything out of libevent's request; `nil` where its address cannot be read.
  fileprivate init?(reading request: OpaquePointer, origin: String) {
    guard let address = unsafe evhttp_request_get_evhttp_uri(request) else { return nil }
    guard let path = unsafe Self.decoded(evhttp_uri_get_path(address)) else { return nil }
    self.init(
      method: unsafe Self.method(of: request), path: path.isEmpty ? "/" : path,
      query: unsafe Self.query(of: address), headers: unsafe Self.headers(of: request),
      body: unsafe Self.body(of: request), origin: origin)
  }

  private static func method(of request: OpaquePointer) -> String {
    switch unsafe evhttp_request_get_command(request) {
    case EVHTTP_REQ_GET: "GET"
    case EVHTTP_REQ_POST: "POST"
    case EVHTTP_REQ_HEAD: "HEAD"
    case EVHTTP_REQ_PUT: "PUT"
    case EVHTTP_REQ_DELETE: "DELETE"
    default: "OTHER"
    }
  }

  private static func decoded(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return "" }
    var count = 0
    guard let decoded = unsafe evhttp_uridecode(text, 0, &count) else { return nil }
    defer { unsafe free(decoded) }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: decoded, count: count), as: UTF8.self)
  }

  private static func query(of address: OpaquePointer) -> [String: String] {
    guard let text = unsafe evhttp_uri_get_query(address) else { return [:] }
    var list = unsafe evkeyvalq()
    guard unsafe evhttp_parse_query_str(text, &list) == 0 else { return [:] }
    defer { unsafe evhttp_clear_headers(&list) }
    return unsafe Dictionary(pairs(of: list)) { _, last in last }
  }

  private static func headers(of request: OpaquePointer) -> [String: String] {
    guard let list = unsafe evhttp_request_get_input_headers(request) else { return [:] }
    let pairs = unsafe pairs(of: list.pointee).map { ($0.lowercased(), $1) }
    return Dictionary(pairs) { first, more in first + ", " + more }
  }

  private static func pairs(of list: evkeyvalq) -> [(String, String)] {
    var pairs: [(String, String)] = []
    var next = unsafe list.tqh_first
    while let pair = unsafe next?.pointee {
      if let key = unsafe pair.key, let value = unsafe pair.value {
        unsafe pairs.append((String(cString: key), String(cString: value)))
      }
      unsafe next = unsafe pair.next.tqe_next
    }
    return pairs
  }

  private static func body(of request: OpaquePointer) -> [UInt8] {
    guard let buffer = unsafe evhttp_request_get_input_buffer(request) else { return [] }
    var bytes = [UInt8](repeating: 0, count: unsafe evbuffer_get_length(buffer))
    let count = unsafe evbuffer_copyout(buffer, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
