import EmbeddedRules
import Reporting
import RequestBuilding

/// The models with what the API said of them in place of what is shipped.
struct LiveModels {
  /// Models that were not fetched are as they are shipped.
  let catalogue: ModelCatalogue

  /// Takes files of the cache; one that is broken is refused, because it was asked for.
  init(files: [Configuration.File]) throws(Failure) {
    var models: [Model] = []
    for model in EmbeddedRules.models {
      let file = files.first { $0.path.hasSuffix("/\(model.id).json") }
      models.append(try file.map { file throws(Failure) in try Self.live(model, file) } ?? model)
    }
    catalogue = ModelCatalogue(models: models)
  }

  private static func live(
    _ model: Model, _ file: Configuration.File
  ) throws(Failure) -> Model {
    do throws(LiveModelError) {
      return try KeptModel(parsing: file.bytes, id: model.id).applied(to: model)
    } catch {
      throw Failure(
        .unreadableFile, "\(file.path) holds no live schema: \(error)",
        hint: "peel models --refresh writes it anew")
    }
  }
}
