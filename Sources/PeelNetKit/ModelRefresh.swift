import Executing
import JSONValues
import Reporting
import RequestBuilding
import SystemCalls

/// Fetches models one after the other and keeps each in the cache.
struct ModelRefresh {
  let lookup: ModelLookup
  let token: Secret
  let cache: ModelCache
  /// ISO 8601.
  let now: String

  /// What came of one model.
  struct Outcome {
    let model: Model
    let kept: Result<KeptModel, Failure>
  }

  /// In the order of the models; a failure that is not about one model ends the work.
  func outcomes(for models: [Model]) -> [Outcome] {
    var outcomes: [Outcome] = []
    for model in models {
      var goesOn = true
      let outcome: Result<KeptModel, Failure>
      do throws(Failure) {
        outcome = .success(try kept(model, &goesOn))
      } catch {
        outcome = .failure(error)
      }
      outcomes.append(Outcome(model: model, kept: outcome))
      guard goesOn else { break }
    }
    return outcomes
  }

  private func kept(_ model: Model, _ goesOn: inout Bool) throws(Failure) -> KeptModel {
    let answer: JSONObject
    do throws(ExecutionError) {
      answer = token.redacted(try lookup.model(model.id))
    } catch {
      goesOn = error.isAboutOneModel
      throw Failure(lookingUp: error, hiding: token)
    }
    let kept: KeptModel
    do throws(LiveModelError) {
      kept = try KeptModel(answer, id: model.id, fetchedAt: now)
    } catch {
      throw Failure(.upstreamGarbled, "what the API says of \(model.id) is not usable: \(error)")
    }
    do throws(SystemError) {
      let path = cache.path(of: model.id)
      try FolderAccess.make(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
      try FileAccess.writeAtomically(kept.bytes, to: path)
    } catch {
      goesOn = false
      throw Failure(.unwritableFile, error.description)
    }
    return kept
  }
}

extension ExecutionError {
  /// Whether the next model may fare better.
  fileprivate var isAboutOneModel: Bool {
    switch self {
    case .unknownResource, .inputRejected: true
    default: false
    }
  }
}
