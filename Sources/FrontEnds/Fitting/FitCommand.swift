import EmbeddedRules
import Evaluating
import PeelKit
import RequestBuilding
import Routing
import RuleLoading
import SystemCalls

/// `fit-router RULES FOLDER… [--dry-run] [--failures]`: what `make fit-router` runs.
package struct FitCommand {
  private let rules: String
  private let folders: [String]
  /// Reports and writes nothing.
  private let isDry: Bool
  private let showsFailures: Bool

  private static let usage = "usage: fit-router RULES FOLDER… [--dry-run] [--failures]\n"
  private static let folds = Folds(count: 5)

  /// Reads the process's own command line, runs, and ends the process: 0 when the weights were
  /// written, 1 for files that cannot be used, 64 for a wrong call.
  package static func main() -> Never {
    guard let command = FitCommand(Array(CommandLine.arguments.dropFirst())) else {
      StandardStreams.writeError(usage)
      ProcessImage.exit(64)
    }
    do {
      try StandardStreams.writeOutput(Array(try command.run().utf8))
      ProcessImage.exit(0)
    } catch {
      StandardStreams.writeError("fit-router: \(error)\n")
      ProcessImage.exit(1)
    }
  }

  /// `nil` for a command line that means nothing.
  init?(_ arguments: [String]) {
    let options = arguments.filter { $0.hasPrefix("-") }
    let names = arguments.filter { !$0.hasPrefix("-") }
    guard names.count > 1, Set(options).isSubset(of: ["--dry-run", "--failures"]) else {
      return nil
    }
    (rules, folders) = (names[0], Array(names.dropFirst()))
    (isDry, showsFailures) = (options.contains("--dry-run"), options.contains("--failures"))
  }

  /// The report; the weights are in the files then.
  func run() throws -> String {
    let folder = try RuleFolder(at: rules)
    let models = try folder.models()
    let fit = RouterFit(
      rules: try folder.routes(for: models), catalogue: ModelCatalogue(models: models),
      lexicons: EmbeddedRules.lexicons)
    let peel = Peel()
    let prompts = try folders.flatMap { try LabelledFolder(at: $0, for: peel).prompts }
    let taught = prompts.filter { !$0.isHeld }
    let samples = fit.samples(of: taught)
    guard samples.contains(where: { $0.task != nil }) else { throw FitError.nothingToFit }
    let penalties = fit.penalties(for: samples, folds: Self.folds)
    let scales = fit.scales(for: samples, folds: Self.folds, penalties: penalties)
    let weights = fit.weights(from: samples, penalties: penalties, scales: scales)
    let report = FitReport(
      old: fit.rules, weights: weights, penalties: penalties, scales: scales,
      found: found(in: samples),
      crossValidated: RoutingFigures(
        of: crossValidated(taught, samples, (penalties, scales), by: fit)),
      held: RoutingFigures(of: fit.routed(prompts.filter(\.isHeld), by: weights)))
    let written = isDry ? [] : try RuleFiles(folder: rules).write(weights, of: fit.rules)
    return report.text(written: written, failures: showsFailures)
  }

  /// Each prompt as routed by weights that were fitted without its fold.
  private func crossValidated(
    _ prompts: [LabelledPrompt], _ samples: [RoutedSample],
    _ settings: (penalties: [Double], scales: [Double]), by fit: RouterFit
  ) -> [RoutedPrompt] {
    let parts = Self.folds.parts(of: prompts) { $0 }
    let splits = Self.folds.parts(of: samples) { $0.labelled }
    return zip(parts, splits).flatMap { part, split in
      fit.routed(
        part.part,
        by: fit.weights(
          from: split.rest, penalties: settings.penalties, scales: settings.scales))
    }
  }

  /// How many samples each signal was found in.
  private func found(in samples: [RoutedSample]) -> [String: Int] {
    samples.flatMap(\.signals).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
