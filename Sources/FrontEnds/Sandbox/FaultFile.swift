import YAMLReading

/// A file of `--faults`, in YAML or JSON.
///
/// `faults` is a list of what `--fault` takes; `seed`, `rate` and `effects` bring the effects, one
/// or another of them, into that share of the calls.
struct FaultFile: Equatable {
  private(set) var faults: [Fault] = []
  private(set) var random: RandomFaults?

  /// `path` is for messages, which say the line as well.
  init(parsing bytes: [UInt8], path: String) throws(SandboxOptionError) {
    let root: YAMLNode
    do throws(YAMLError) {
      root = try YAMLNode(parsing: bytes)
    } catch {
      throw .badFaultFile("\(path):\(error.line):\(error.column): \(error.message)")
    }
    let reader = Reader(path: path)
    var (seed, rate, effects) = (UInt64(1), Double?.none, [Fault]?.none)
    for member in try reader.members(of: root) {
      switch member.key.scalar {
      case "faults": faults = try reader.faults(in: member.value)
      case "effects": effects = try reader.effects(in: member.value)
      case "seed": seed = try reader.number(member.value, in: 0...UInt64.max)
      case "rate": rate = try reader.number(member.value, in: 0...1)
      default:
        throw reader.failure("unknown key; use faults, seed, rate or effects", at: member.key)
      }
    }
    switch (rate, effects) {
    case (nil, nil): break
    case (let rate?, let effects?): random = RandomFaults(seed: seed, rate: rate, faults: effects)
    default: throw reader.failure("rate and effects go together", at: root)
    }
  }
}

extension YAMLNode {
  fileprivate var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}

extension FaultFile {
  /// Reads the parts and says where one is wrong.
  private struct Reader {
    let path: String

    func failure(_ message: String, at node: YAMLNode) -> SandboxOptionError {
      .badFaultFile("\(path):\(node.line):\(node.column): \(message)")
    }

    func members(of node: YAMLNode) throws(SandboxOptionError) -> [YAMLNode.Member] {
      guard case .mapping(let members) = node.content else {
        throw failure("expected faults, or seed, rate and effects", at: node)
      }
      return members
    }

    func faults(in node: YAMLNode) throws(SandboxOptionError) -> [Fault] {
      guard case .sequence(let items) = node.content else {
        throw failure("expected a list such as [429:2, status-503]", at: node)
      }
      var faults: [Fault] = []
      for item in items {
        do throws(SandboxOptionError) {
          faults.append(try Fault(parsing: item.scalar ?? ""))
        } catch {
          throw failure(error.description, at: item)
        }
      }
      return faults
    }

    func effects(in node: YAMLNode) throws(SandboxOptionError) -> [Fault] {
      let effects = try faults(in: node)
      guard !effects.isEmpty, effects.allSatisfy({ $0.remaining == nil }) else {
        throw failure("expected effects without counts, such as [429, status-503]", at: node)
      }
      return effects
    }

    func number<Number: LosslessStringConvertible & Comparable>(
      _ node: YAMLNode, in range: ClosedRange<Number>
    ) throws(SandboxOptionError) -> Number {
      guard let number = node.scalar.flatMap({ Number($0) }), range ~= number else {
        throw failure("expected a number from \(range.lowerBound) to \(range.upperBound)", at: node)
      }
      return number
    }
  }
}
