import CEvent

/// A reply that is made while it is sent: it never stands in memory as a whole.
///
/// It owns itself from `start` until the connection closes, which it does after the last piece.
@safe final class LongReply {
  /// Bytes of one piece.
  private static let pieceLength = 256 << 10

  private let request: OpaquePointer
  private var left: Int
  private var hasEnded = false

  private init(request: OpaquePointer, bytes: Int) {
    unsafe self.request = unsafe request
    left = bytes
  }

  /// Sends the response's body, then zeros up to that many bytes in all.
  static func start(_ response: LocalResponse, bytes: Int, to request: OpaquePointer) {
    let reply = unsafe LongReply(request: request, bytes: bytes)
    var headers = response.headers
    headers["Connection"] = "close"
    unsafe EventLoop.add(headers, to: request)
    unsafe evhttp_connection_set_closecb(
      evhttp_request_get_connection(request), onClose, Unmanaged.passRetained(reply).toOpaque())
    unsafe evhttp_send_reply_start(request, Int32(response.status), nil)
    // libevent takes an empty piece for the end and calls nobody back.
    let first = response.body.prefix(bytes)
    if first.isEmpty { reply.sendNext() } else { reply.send(Array(first)) }
  }

  /// Announces the whole body and sends that many bytes of it; nothing ever follows.
  static func begin(_ response: LocalResponse, bytes: Int, to request: OpaquePointer) {
    var headers = response.headers
    headers["Content-Length"] = String(response.body.count)
    unsafe EventLoop.add(headers, to: request)
    unsafe evhttp_send_reply_start(request, Int32(response.status), nil)
    guard let buffer = unsafe evbuffer_new() else { return }
    defer { unsafe evbuffer_free(buffer) }
    let piece = Array(response.body.prefix(bytes))
    unsafe evbuffer_add(buffer, piece, piece.count)
    unsafe evhttp_send_reply_chunk(request, buffer)
  }

  /// Sends the next piece; libevent asks for it when the one before has left.
  fileprivate func sendNext() {
    guard left > 0 else {
      if !hasEnded { unsafe evhttp_send_reply_end(request) }
      hasEnded = true
      return
    }
    send([UInt8](repeating: 0, count: min(left, Self.pieceLength)))
  }

  private func send(_ piece: [UInt8]) {
    left -= piece.count
    guard let buffer = unsafe evbuffer_new() else { return }
    defer { unsafe evbuffer_free(buffer) }
    unsafe evbuffer_add(buffer, piece, piece.count)
    unsafe evhttp_send_reply_chunk_with_cb(
      request, buffer, onSent, Unmanaged.passUnretained(self).toOpaque())
  }
}

private func onSent(_: OpaquePointer?, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<LongReply>.fromOpaque(context).takeUnretainedValue().sendNext()
}

private func onClose(_: OpaquePointer?, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<LongReply>.fromOpaque(context).release()
}
