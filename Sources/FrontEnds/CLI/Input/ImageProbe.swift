import JSONValues
import Reporting
import RequestBuilding

/// Has `peel-net` read the sizes of input images from the beginnings of what their addresses give:
/// this program itself holds no network code.
struct ImageProbe {
  /// Whether addresses in private networks may be asked too.
  let allowsPrivate: Bool
  let surroundings: Surroundings

  /// The sizes of all images of these records whose size is not given, each address asked once.
  func sizes(for records: [Record]) throws(Failure) -> ProbedSizes {
    var seen: Set<String> = []
    let addresses = records.filter(\.imageSizes.isEmpty).flatMap(\.imageURLs)
      .filter { isWorthAsking($0) && seen.insert($0).inserted }
    guard !addresses.isEmpty else { return ProbedSizes() }
    let answers = try answers(about: addresses)
    return ProbedSizes(found: Dictionary(uniqueKeysWithValues: zip(addresses, answers)))
  }

  /// What the schema refuses is not asked for, except where that is what was allowed.
  private func isWorthAsking(_ address: String) -> Bool {
    switch ImageAddress.flaw(in: address) {
    case nil: true
    case .plainHTTP, .privateHost: allowsPrivate
    default: false
    }
  }

  private func answers(
    about addresses: [String]
  ) throws(Failure) -> [Result<ImageSize, Failure>] {
    let header: JSONObject = [
      "command": .string("probe"), "format": .string("jsonl"), "quiet": .bool(true),
      "options": .object(["allow_private": .bool(allowsPrivate)]),
    ]
    let lines = [header] + addresses.map { ["url": .string($0)] }
    let question = lines.reduce(into: [UInt8]()) { bytes, line in
      line.write(into: &bytes)
      bytes.append(0x0A)
    }
    let answers = try surroundings.askNetworkPart(question).split(separator: 0x0A)
    guard answers.count == addresses.count else {
      throw Failure(.unreachableImage, "peel-net ended before it had read the input images")
    }
    return try answers.map { (line) throws(Failure) in try Self.answer(Array(line)) }
  }

  private static func answer(_ line: [UInt8]) throws(Failure) -> Result<ImageSize, Failure> {
    let answer = try RecordText.parsed(line, offset: 0, linesBefore: 0)
    if let width = answer["width"]?.integer, let height = answer["height"]?.integer {
      return .success(ImageSize(width: width, height: height))
    }
    let failure = Failure(answer["error"])
    return .failure(failure ?? Failure(.unreachableImage, "peel-net gave no size and no reason"))
  }
}
