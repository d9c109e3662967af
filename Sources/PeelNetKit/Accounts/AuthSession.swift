import Executing
import JSONValues
import Reporting

/// Looks after the token: `peel auth`.
package struct AuthSession: Sendable {
  /// Source: the vendor's own command-line client.
  private static let defaultWeb = "https://www.runcomfy.com"

  private let effects: NetworkEffects
  /// Hears of what delays an answer, a line each.
  private let notify: @Sendable (String) -> Void
  /// Hears what the user has to do; said even where nothing else is.
  private let announce: @Sendable (String) -> Void

  package init(
    effects: NetworkEffects, notify: @escaping @Sendable (String) -> Void,
    announce: @escaping @Sendable (String) -> Void
  ) {
    self.effects = effects
    self.notify = notify
    self.announce = announce
  }

  /// Says where the token is from, whether the API takes it, and what balance it stands for.
  package func status(tokenFile: String?) -> CatalogueAnswer {
    var report = AuthReport(action: "status")
    do throws(Failure) {
      let base = try Access.base(in: effects)
      let found = try TokenLookup(effects: effects).find(file: tokenFile)
      report.token = found
      report.host = base.host
      try ask(base, found.secret, into: &report)
      report.isAccepted = true
    } catch {
      if error.code == .rejectedToken || error.code == .invalidAccount { report.isAccepted = false }
      report.failure = error
    }
    return report.answer
  }

  /// Keeps a token that is handed in, as text or as the content of a `token.json`.
  package func login(token text: String) -> CatalogueAnswer {
    var report = AuthReport(action: "login")
    do throws(Failure) {
      let token = try TokenLookup(effects: effects).token(in: Array(text.utf8), of: "stdin")
      try keep(token, &report)
    } catch {
      report.failure = error
    }
    return report.answer
  }

  /// Has the user confirm a code on the vendor's web site, and keeps the token that this gives.
  package func login() -> CatalogueAnswer {
    var report = AuthReport(action: "login")
    do throws(Failure) {
      let signIn = DeviceSignIn(
        web: try web(), transport: effects.transport, clock: effects.clock)
      let token: Secret
      do throws(SignInError) {
        let invitation = try signIn.invitation()
        let minutes = Int((invitation.lifetime / 60).rounded(.up))
        announce(
          "open \(invitation.address.text) and confirm the code \(invitation.userCode), which is "
            + "good for \(minutes) min")
        token = try signIn.token(for: invitation)
      } catch {
        throw Failure(error)
      }
      try keep(token, &report)
    } catch {
      report.failure = error
    }
    return report.answer
  }

  /// Removes the token that is kept, and says where another one remains.
  package func logout() -> CatalogueAnswer {
    var report = AuthReport(action: "logout")
    let store = TokenStore(effects: effects)
    do throws(Failure) {
      report.removed = .some(try store.remove())
      report.others = store.places(except: nil)
    } catch {
      report.failure = error
    }
    return report.answer
  }

  /// A token that the API refuses is not kept; one that it could not be asked about is.
  private func keep(_ token: Secret, _ report: inout AuthReport) throws(Failure) {
    try prove(token, &report)
    let store = TokenStore(effects: effects)
    let path = try store.keep(token)
    report.token = FoundToken(secret: token, origin: .file, place: path)
    report.others = store.places(except: path)
  }

  private func prove(_ token: Secret, _ report: inout AuthReport) throws(Failure) {
    let base = try Access.base(in: effects)
    report.host = base.host
    do throws(Failure) {
      try ask(base, token, into: &report)
      report.isAccepted = true
    } catch {
      switch error.code {
      case .rejectedToken, .invalidAccount:
        report.isAccepted = false
        throw error
      case .interrupted: throw error
      default: report.doubt = error.message
      }
    }
  }

  /// A base that has no balance may yet have models, and so tell whether it takes the token.
  private func ask(
    _ base: WebAddress, _ token: Secret, into report: inout AuthReport
  ) throws(Failure) {
    let notify = notify
    let hear: @Sendable (ExecutionEvent) -> Void = { notify(token.redacted($0.text)) }
    do throws(ExecutionError) {
      do throws(ExecutionError) {
        report.balance = token.redacted(
          try AccountLookup(api: client(Self.account(of: base), token), notify: hear).balance())
      } catch .unknownResource {
        _ = try ModelLookup(api: client(base, token), notify: hear).models(matching: "", limit: 1)
      }
    } catch {
      throw Failure(lookingUp: error, hiding: token)
    }
  }

  private func client(_ base: WebAddress, _ token: Secret) -> APIClient {
    APIClient(
      base: base, token: token, transport: effects.transport, clock: effects.clock,
      random: effects.random)
  }

  /// Where the balance is asked for: the vendor has a host of its own for that; any other base is
  /// asked itself, so that the token goes to no host that the user has not named.
  static func account(of base: WebAddress) -> WebAddress {
    let vendor = try? WebAddress(parsing: Access.defaultBase)
    guard base.origin == vendor?.origin,
      let account = try? WebAddress(parsing: "https://api.runcomfy.net/prod/v2")
    else { return base.with(target: "/prod/v2") }
    return account
  }

  private func web() throws(Failure) -> WebAddress {
    let text = effects.variable("RUNCOMFY_WEB_BASE") ?? Self.defaultWeb
    return try Access.base(named: text, in: "RUNCOMFY_WEB_BASE", usually: Self.defaultWeb)
  }
}

extension Failure {
  /// Why the vendor's web site gave no token.
  fileprivate init(_ error: SignInError) {
    switch error {
    case .denied: self.init(.signInDenied, "the sign-in was denied on the web site")
    case .expired: self.init(.signInExpired, "nobody confirmed the code while it was good")
    case .unreachable(let reason):
      self.init(
        .upstreamUnreachable, "the web site cannot be reached: \(reason)",
        hint: "check the network; or make a token on the account's page and use --with-token")
    case .refused(let status):
      self.init(
        .upstreamFailed, "the web site answered with HTTP \(status)",
        hint: "run it again later; or make a token on the account's page and use --with-token")
    case .garbled(let reason): self.init(.upstreamGarbled, "the web site: \(reason)")
    case .interrupted:
      self.init(
        .interrupted, "interrupted; no token was kept", hint: "run peel auth login again")
    }
  }
}
