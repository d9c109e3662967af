import Executing
import JSONValues
import Reporting
import RequestBuilding

/// Asks the API about models: `peel models --refresh` and `peel models --search`.
package struct ModelSession: Sendable {
  private let tokenFile: String?
  private let effects: NetworkEffects
  private let notify: @Sendable (String) -> Void

  /// Models of one page of search results.
  private static let mostFound = 50

  /// `notify` hears of what delays an answer, a line each.
  package init(
    tokenFile: String?, effects: NetworkEffects, notify: @escaping @Sendable (String) -> Void
  ) {
    self.tokenFile = tokenFile
    self.effects = effects
    self.notify = notify
  }

  /// Keeps what the API says of these models in the user's cache, and compares it with what is
  /// shipped.
  package func refresh(_ models: [Model]) -> CatalogueAnswer {
    do throws(Failure) {
      let access = try access()
      // By the text of the base, as `--live-schema` reads it, which knows no parsed address.
      let base = effects.variable("RUNCOMFY_MODEL_API_BASE") ?? Access.defaultBase
      guard let cache = ModelCache(base: base, variable: effects.variable) else {
        throw Failure(
          .unwritableFile, UserFolders.Use.cache.absence,
          hint: "set XDG_CACHE_HOME to an absolute path")
      }
      let refreshing = ModelRefresh(
        lookup: lookup(access), token: access.token, cache: cache,
        now: Timestamp.text(secondsSince1970: effects.clock.wallTime()))
      return refreshing.answer(of: refreshing.outcomes(for: models))
    } catch {
      return CatalogueAnswer(command: "models", sections: [:], failure: error) { _ in [] }
    }
  }

  /// The models of the API's catalogue that a text occurs in; `known` are those that Peel ships.
  package func search(_ text: String, known: [Model]) -> CatalogueAnswer {
    do throws(Failure) {
      let access = try access()
      let answer: JSONObject
      do throws(ExecutionError) {
        answer = try lookup(access).models(matching: text, limit: Self.mostFound)
      } catch {
        throw Failure(lookingUp: error, hiding: access.token)
      }
      return try CatalogueAnswer(
        searching: text, answer: access.token.redacted(answer), known: known)
    } catch {
      return CatalogueAnswer(command: "models", sections: [:], failure: error) { _ in [] }
    }
  }

  /// A question costs nothing, yet nobody but the API can answer it.
  private func access() throws(Failure) -> Access {
    do throws(Failure) {
      return try Access(tokenFile: tokenFile, effects: effects)
    } catch {
      guard error.code == .missingToken else { throw error }
      throw Failure(
        .missingToken, error.message,
        hint: "set RUNCOMFY_TOKEN, or name a file with --token-file; peel models alone needs none")
    }
  }

  private func lookup(_ access: Access) -> ModelLookup {
    let client = APIClient(
      base: access.base, token: access.token, transport: effects.transport, clock: effects.clock,
      random: effects.random)
    return ModelLookup(api: client) { event in notify(access.token.redacted(event.text)) }
  }
}
