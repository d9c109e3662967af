import Reporting
import SystemCalls

/// The executable that does what needs the network.
enum NetworkPart {
  /// Replaces this process with it; signals and exit status are then the user's own.
  static func become(_ handover: TemporaryFile) throws(Failure) -> Never {
    let path = try path()
    do throws(SystemError) {
      try ProcessImage.replace(with: path, arguments: [], standardInput: handover)
    } catch {
      throw Failure(.networkPartMissing, error.description)
    }
  }

  /// What it prints about a handover; what it has to tell people is told.
  static func answers(to handover: [UInt8]) throws(Failure) -> [UInt8] {
    let path = try path()
    let outcome = try Surroundings.report(.networkPartMissing) { () throws(SystemError) in
      try ChildProcess.run(path, input: handover)
    }
    if !outcome.errors.isEmpty {
      StandardStreams.writeError(String(decoding: outcome.errors, as: UTF8.self))
    }
    return outcome.output
  }

  /// Beside `peel`, as the build leaves it, or where `make install` puts it.
  static func path() throws(Failure) -> String {
    let own = try Surroundings.report(.networkPartMissing) { () throws(SystemError) in
      try ProcessImage.executablePath()
    }
    let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    let places = ["\(folder)/peel-net", "\(folder)/../libexec/peel/peel-net"]
    guard let path = places.first(where: FileAccess.isExecutable) else {
      throw Failure(
        .networkPartMissing, "there is no peel-net at \(places.joined(separator: " or "))")
    }
    return path
  }
}
