import Synchronization

/// Handles that are not in use: each keeps its connections, so that looks at a job every second do
/// not begin with a handshake.
final class CurlHandlePool: Sendable {
  private let idle = Mutex<[CurlHandle]>([])

  /// A handle for one call by one thread; `nil` where libcurl gives none.
  func take() -> CurlHandle? { idle.withLock { $0.popLast() } ?? CurlHandle() }

  func giveBack(_ handle: CurlHandle) { idle.withLock { $0.append(handle) } }
}
