/// Why the local server did not start.
package enum LocalServingError: Error, Equatable, CustomStringConvertible {
  case portTaken(UInt16)
  case cannotListen(port: UInt16, reason: String)
  case outOfResources(what: String)

  package var description: String {
    switch self {
    case .portTaken(let port):
      "port \(port) on 127.0.0.1 is taken; choose another, or 0 for any free one"
    case .cannotListen(let port, let reason):
      "cannot listen on 127.0.0.1:\(port): \(reason)"
    case .outOfResources(let what):
      "cannot start a local server: no \(what) to be had from the system"
    }
  }
}
