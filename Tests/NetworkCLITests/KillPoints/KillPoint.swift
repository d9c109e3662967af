import Executing
import JSONValues
import RunJournal
import SystemCalls

/// One call at which a process is killed, with folders of its own.
struct KillPoint {
  let number: Int
  let isAfter: Bool
  let part: NetworkPart
  let library: String

  /// Also the prompt, by which the sandbox counts.
  var name: String { "kill point \(number) \(isAfter ? "after" : "before")" }

  private var folder: String { "\(part.folder)/\(isAfter ? "after" : "before")-\(number)" }
  private var stateFolder: String { "\(part.folder)/.state-\(isAfter ? "a" : "b")\(number)" }

  private var environment: [String: String] {
    part.environment.merging(["XDG_STATE_HOME": stateFolder]) { $1 }
  }

  /// Kills a run here, carries on, runs it again, and writes down what does not hold.
  func visit(_ tally: inout KillBench.Tally) throws {
    var deadly = environment
    deadly["LD_PRELOAD"] = library
    deadly["KILL_AT"] = "\(number)"
    if isAfter { deadly["KILL_AFTER"] = "1" }
    guard try part.run(run(), environment: deadly).status == 128 + 9 else {
      tally.hasReachedTheEnd = true
      return
    }
    tally.points += 1
    let carryingOn: JSONObject = [
      "command": .string("resume"), "options": .object(options(["all": .bool(true)])),
    ]
    let resumed = try part.run(carryingOn.handedOver, environment: environment)
    check(resumed.status == 0, "resume ends with \(resumed.status): \(resumed.errors)", &tally)
    let row = try self.row()
    let submits = try part.submits(of: name)
    check(submits <= 1, "it was submitted \(submits) times", &tally)
    switch row?.state {
    case .unknown?:
      tally.uncertain += 1
      check(try repeated().status == 76, "a run after an uncertain one is not refused", &tally)
      check(try part.submits(of: name) == submits, "an uncertain submit was repeated", &tally)
    case .completed?:
      tally.carriedOn += 1
      check(submits == 1, "it is completed and was never submitted", &tally)
      try checkFiles(of: row, &tally)
    default:
      tally.neverSent += 1
      check(submits == 0, "it was submitted and is \(row?.state.rawValue ?? "forgotten")", &tally)
    }
    guard row?.state != .unknown else { return }
    let again = try repeated()
    check(again.status == 0, "the run after it ends with \(again.status): \(again.errors)", &tally)
    check(try part.submits(of: name) == 1, "the run after it pays again, or not at all", &tally)
  }

  private func repeated() throws -> NetworkPart.Outcome {
    try part.run(run(["resume": .bool(true)]), environment: environment)
  }

  private func check(_ isRight: Bool, _ problem: String, _ tally: inout KillBench.Tally) {
    if !isRight { tally.problems.append("\(name): \(problem)") }
  }

  private func checkFiles(of row: JournalRow?, _ tally: inout KillBench.Tally) throws {
    let files = row?.execution?["files"]?.array ?? []
    check(files.count == 1 && row?.isDone == true, "its picture was not brought", &tally)
    let pictures = try FolderAccess.files(under: folder).filter { $0.hasSuffix(".png") }
    check(pictures.count == 1, "there are \(pictures.count) copies of its picture", &tally)
    for file in files {
      let path = file["path"]?.string ?? ""
      check(
        FileAccess.size(of: path) == file["bytes"]?.integer, "\(path) is not whole", &tally)
      check(FileAccess.exists(path + ".peel.json"), "\(path) has no sidecar", &tally)
    }
  }

  private func row() throws -> JournalRow? {
    let folder = stateFolder + "/peel"
    guard RunJournal.exists(in: folder) else { return nil }
    return try RunJournal(folder: folder) { "2026-11-21T00:00:00.000Z" }.rows(JournalQuery()).last
  }

  private func options(_ more: JSONObject) -> JSONObject {
    var options: JSONObject = [
      "output_dir": .string(folder), "yes": .bool(true), "poll_interval": .number(0.01),
    ]
    for member in more.members { options[member.name] = member.value }
    return options
  }

  private func run(_ more: JSONObject = [:]) -> JSONObject {
    var handover = part.handover(options: options(more))
    handover["answers"] = .array([.object(NetworkPart.plan(name, prompt: name))])
    return handover
  }
}

extension JSONObject {
  /// The rest of what `peel` says when it hands over.
  var handedOver: JSONObject {
    var document = self
    document["format"] = .string("jsonl")
    document["quiet"] = .bool(true)
    document["color"] = .bool(false)
    return document
  }
}
