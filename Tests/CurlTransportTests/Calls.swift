import CurlTransport
import Executing
import LocalServing

/// A server for one test, and the address of a path on it.
func serve(_ path: String, _ answer: @escaping @Sendable (LocalRequest) -> LocalResponse) throws
  -> (LocalServer, WebAddress)
{
  let server = try LocalServer(state: ()) { _, request in answer(request) }
  return (server, try WebAddress(parsing: server.origin + path))
}

func transport() -> Transport { CurlTransport(isInterrupted: { false }).transport }

func get(_ address: WebAddress, limit: Int = 1 << 20) -> HTTPRequest {
  HTTPRequest(.get, address, patience: HTTPRequest.Patience(total: 10), bodyLimit: limit)
}

/// A call that no signal may cut short, like a submit.
func post(_ address: WebAddress, total: Double = 10) -> HTTPRequest {
  HTTPRequest(
    .post, address, body: Array("{}".utf8), patience: HTTPRequest.Patience(total: total),
    bodyLimit: 1 << 20, yieldsToInterruption: false)
}
