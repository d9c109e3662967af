import CurlTransport
import Executing
import JSONValues
import Reporting
import RequestBuilding
import SystemCalls

/// Reads the sizes of input images for `peel`, which holds no network code itself.
package struct ProbeSession: Sendable {
  /// Addresses under way at a time.
  private static let threads = 16

  private let probe: SizeProbe

  /// `transport` connects to private addresses only where that is allowed.
  package init(transport: Transport, effects: NetworkEffects, allowsPrivate: Bool) {
    probe = SizeProbe(
      transport: transport, clock: effects.clock, random: effects.random,
      allowsPrivate: allowsPrivate)
  }

  /// Reads one address after the other from lines such as `{"url": "https://…"}`, and gives for
  /// each `width` and `height`, or an `error`, under the line's number.
  package func run(
    _ lines: PlanLines, emit: @escaping @Sendable (RecordResult) -> Bool
  ) throws(Failure) {
    var addresses: [String] = []
    while let line = try lines.next() {
      addresses.append(try PlanLines.plan(in: line)["url"]?.string ?? "")
    }
    let all = addresses
    Parallel.forEach(count: all.count, threads: min(Self.threads, all.count)) { index in
      _ = emit(
        RecordResult(number: index, answer: answer(about: all[index]), failedBefore: false))
    }
  }

  private func answer(about address: String) -> JSONObject {
    do throws(Failure) {
      let size = try probe.size(at: address)
      return ["width": .integer(size.width), "height": .integer(size.height)]
    } catch {
      return ["error": .object(error.json)]
    }
  }
}

extension ProbeSession {
  /// With the system's own calls, which look at every address before they connect to it.
  package static func live(allowsPrivate: Bool) -> ProbeSession {
    ProbeSession(
      transport: transport(allowsPrivate: allowsPrivate), effects: .live,
      allowsPrivate: allowsPrivate)
  }

  /// `names` stand for addresses, as `NAME:PORT:ADDRESS`, in place of asking the system.
  package static func transport(
    allowsPrivate: Bool, names: [String] = [],
    isInterrupted: @escaping @Sendable () -> Bool = { Interruption.count > 0 }
  ) -> Transport {
    var rule = PeerRule(names: names)
    if !allowsPrivate {
      rule.refusal = { peer in
        let address = ResolvedAddress(peer)
        return address.isPublic ? nil : address.description
      }
    }
    return CurlTransport(to: rule, isInterrupted: isInterrupted).transport
  }
}
