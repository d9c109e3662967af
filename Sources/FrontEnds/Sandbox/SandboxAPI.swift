import JSONValues
import LocalServing
import PictureDrawing
import RequestBuilding

/// The Model API as a state and its answers: no sockets, no threads, no clock of its own.
struct SandboxAPI: Sendable {
  private let options: SandboxOptions
  private let models: [Model]
  /// Seconds since 1970, for the time stamps of results.
  private let now: @Sendable () -> Double
  private var faults: FaultPlan
  private var history = JobHistory()
  private var ledger = SubmitLedger()

  init(_ options: SandboxOptions, models: [Model], now: @escaping @Sendable () -> Double) {
    self.options = options
    self.models = models
    self.now = now
    faults = FaultPlan(options.faults, random: options.randomFaults)
  }

  /// Answers one call: a wrong token comes first, then what a fault spoils, then the call itself.
  mutating func response(to request: LocalRequest) -> LocalResponse {
    do throws(APIRefusal) {
      let endpoint = try Endpoint(request)
      try authorize(request, for: endpoint)
      let effect = endpoint.stage.flatMap { faults.next(at: $0) }
      if let standIn = effect?.response { return standIn }
      let response = try answer(endpoint, request, effect)
      return effect?.spoiled(response) ?? response
    } catch {
      return error.response()
    }
  }

  private func authorize(
    _ request: LocalRequest, for endpoint: Endpoint
  ) throws(APIRefusal) {
    let given = request.headers["authorization"]
    if case .file = endpoint, given != nil { throw .tokenOnDownload }
    guard endpoint.needsToken else { return }
    guard let given, given.hasPrefix("Bearer ") else { throw .notSignedIn }
    let token = given.dropFirst("Bearer ".count)
    let isAccepted = options.token.map { $0 == token } ?? (token != SandboxOptions.rejectedToken)
    guard isAccepted, !token.isEmpty else { throw .notSignedIn }
  }

  private mutating func answer(
    _ endpoint: Endpoint, _ request: LocalRequest, _ effect: FaultEffect?
  ) throws(APIRefusal) -> LocalResponse {
    switch endpoint {
    case .submit(let id): return try submit(request, to: model(id), effect)
    case .status(let id): return try status(of: job(id), request, effect)
    case .result(let id): return try result(of: job(id), request, effect)
    case .cancel(let id): return try cancel(job(id))
    case .file(let name): return try file(name, effect)
    case .models: return LocalResponse(json: try CatalogueQuery(request.query).answer(from: models))
    case .model(let id):
      let entry = CatalogueEntry(model: try model(id), isDrifted: effect == .drift)
      return LocalResponse(json: entry.json(withSchema: true))
    case .balance:
      return LocalResponse(
        json: ["balance_usd": .number(options.balance), "currency": .string("USD")])
    case .submits: return LocalResponse(json: ledger.answer(with: history))
    case .instructions:
      return LocalResponse(
        type: "text/plain; charset=utf-8",
        text: SandboxInstructions(
          origin: request.origin, hasOwnToken: options.token != nil
        ).text)
    }
  }

  /// An id has at least two parts of letters, digits, dots, hyphens and underscores.
  private func model(_ id: String) throws(APIRefusal) -> Model {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    let isWellFormed =
      parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy(Self.isIDByte)
      }
    guard isWellFormed else { throw .malformedID }
    guard let model = models.first(where: { $0.id == id }) else { throw .unknownModel }
    return model
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_".utf8.contains(byte))
  }

  private func job(_ id: String) throws(APIRefusal) -> Job {
    guard let job = history[try RequestID(parsing: id).number] else { throw .unknownRequest }
    return job
  }
}

// The calls of a job's life.
extension SandboxAPI {
  private mutating func submit(
    _ request: LocalRequest, to model: Model, _ effect: FaultEffect?
  ) throws(APIRefusal) -> LocalResponse {
    guard options.balance > 0 else { throw .noBalance }
    guard let input = (try? JSONValue(parsing: request.body))?.object else { throw .noObject }
    let refusals = WireCheck(model: model).refusals(of: input)
    guard refusals.isEmpty else { throw .invalidInput(refusals) }
    let job = Job(
      id: RequestID(number: history.nextNumber), model: model, input: input,
      schedule: options.schedule, now: now())
    history.append(job)
    ledger.append(job)
    return LocalResponse(
      json: effect == .noRequestID
        ? ["status": .string(job.phase.name)]
        : JobAnswers(job: job, origin: request.origin).accepted)
  }

  private mutating func status(
    of seen: Job, _ request: LocalRequest, _ effect: FaultEffect?
  ) -> LocalResponse {
    var job = seen
    if effect == .jobFails { job.end(as: .failed, now: now()) }
    if effect == .jobCancelled { job.end(as: .cancelled, now: now()) }
    job.look(now: now())
    history[job.id.number] = job
    var answer = JobAnswers(job: job, origin: request.origin).status
    if effect == .unknownState { answer["status"] = .string("paused") }
    return LocalResponse(json: answer)
  }

  private mutating func result(
    of seen: Job, _ request: LocalRequest, _ effect: FaultEffect?
  ) throws(APIRefusal) -> LocalResponse {
    var job = seen
    job.look(now: now())
    history[job.id.number] = job
    guard job.phase.isFinal, effect != .notReady else { throw .notReady }
    let output = try output(of: job, request, effect)
    job.isOutputGone = job.isSynchronous
    history[job.id.number] = job
    return LocalResponse(
      json: JobAnswers(job: job, origin: request.origin).result(output: output))
  }

  private func output(
    of job: Job, _ request: LocalRequest, _ effect: FaultEffect?
  ) throws(APIRefusal) -> JSONObject? {
    guard job.phase == .completed, !job.isOutputGone else { return nil }
    if effect == .emptyOutput { return [:] }
    let origin = effect == .wrongHostOutput ? "https://media.example" : request.origin
    do {
      return try JobOutput(media: media(of: job), folder: origin + "/files/").json()
    } catch {
      throw .drawing(error)
    }
  }

  private mutating func cancel(_ seen: Job) -> LocalResponse {
    var job = seen
    if case .queued = job.phase { job.end(as: .cancelled, now: now()) }
    history[job.id.number] = job
    return LocalResponse(json: JobAnswers(job: job, origin: "").cancelled)
  }

  private func media(of job: Job) -> JobMedia {
    JobMedia(job: job, shape: job.isSynchronous ? .inline : options.shape)
  }

  private func file(_ text: String, _ effect: FaultEffect?) throws(APIRefusal) -> LocalResponse {
    guard let name = MediaName(parsing: text), let job = history[name.job],
      job.phase == .completed, !job.isSynchronous
    else { throw .unknownPath }
    var media = media(of: job)
    if effect == .wrongFormat { media.hasWrongFormat = true }
    guard 1...media.count ~= name.index, media.name(name.index) == name else { throw .unknownPath }
    var response = LocalResponse(headers: ["Content-Type": media.mediaType])
    do { response.body = try media.bytes(name.index) } catch { throw .drawing(error) }
    return response
  }
}
