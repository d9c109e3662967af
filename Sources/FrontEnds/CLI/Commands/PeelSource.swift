import PeelKit
import Reporting

/// The rules and settings that a command line works by.
struct PeelSource {
  private let invocation: Invocation
  private let surroundings: Surroundings

  init(_ invocation: Invocation, in surroundings: Surroundings) {
    self.invocation = invocation
    self.surroundings = surroundings
  }

  /// The façade that knows them.
  func peel() throws(Failure) -> Peel {
    let folder = invocation.text("rules") ?? surroundings.variable("PEEL_RULES")
    guard let folder, !folder.isEmpty else { return Peel() }
    try surroundings.checkFolder(folder)
    return try Peel(rulesIn: folder)
  }
}
