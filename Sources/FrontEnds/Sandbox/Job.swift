import JSONValues
import RequestBuilding

/// One accepted request and how far it has come.
struct Job: Sendable, Equatable {
  let id: RequestID
  let model: Model
  /// The body as it was accepted, which takes a tenth of the room that its values take.
  private let body: [UInt8]
  /// Seconds since 1970.
  let createdAt: Double
  private let schedule: JobSchedule
  private var polls = 0
  private(set) var phase: JobPhase
  /// Seconds since 1970, once the phase is final.
  private(set) var finishedAt: Double?
  /// Whether the output has been handed out and is kept no longer, as with `sync_mode`.
  var isOutputGone = false

  init(id: RequestID, model: Model, input: JSONObject, schedule: JobSchedule, now: Double) {
    self.id = id
    self.model = model
    self.schedule = schedule
    createdAt = now
    var body: [UInt8] = []
    input.write(into: &body)
    self.body = body
    phase = schedule.phase(atPoll: 1)
  }

  /// Somebody looks at the job, which is what moves it on.
  mutating func look(now: Double) {
    polls += 1
    if !phase.isFinal { phase = schedule.phase(atPoll: polls) }
    if phase.isFinal, finishedAt == nil { finishedAt = now }
  }

  /// Ends the job before its time; what has ended stays as it is.
  mutating func end(as phase: JobPhase, now: Double) {
    guard finishedAt == nil else { return }
    (self.phase, finishedAt) = (phase, now)
  }

  /// Whether the caller asked for the media in the answer, not kept in the history.
  var isSynchronous: Bool { value(of: "sync_mode") == .bool(true) }

  /// The body's values by their wire names.
  var input: JSONObject { (try? JSONValue(parsing: body))?.object ?? JSONObject() }

  /// What the body says of a field, by the name that records give it.
  func value(of field: String) -> JSONValue? {
    input[model.field(named: field)?.wireName ?? field]
  }
}
