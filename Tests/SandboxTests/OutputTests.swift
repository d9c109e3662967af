import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("An output of the sandbox")
struct OutputTests {
  private func output(_ shape: OutputShape, count: Int) -> JSONObject {
    var caller = SandboxCaller {
      $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0)
      $0.shape = shape
    }
    var input = SampleModels.input
    input["num_images"] = .integer(count)
    _ = caller.submit(input)
    return caller.look("result").json["output"]?.object ?? [:]
  }

  private static let files = "http://127.0.0.1:1/files/sandbox-1-"

  @Test(
    "is one address or a list of them",
    arguments: [
      (OutputShape.automatic, 1, "image", ["1.png"]),
      (.automatic, 3, "images", ["1.png", "2.png", "3.png"]),
      (.image, 3, "image", ["1.png"]),
      (.images, 1, "images", ["1.png"]),
      (.video, 3, "video", ["1.mp4"]),
      (.videos, 2, "videos", ["1.mp4", "2.mp4"]),
    ])
  func shapes(shape: OutputShape, count: Int, name: String, files: [String]) {
    let output = output(shape, count: count)
    let addresses = files.map { JSONValue.string(Self.files + $0) }
    #expect(output.members.map(\.name) == [name])
    #expect(output[name] == (name.hasSuffix("s") ? .array(addresses) : addresses[0]))
  }

  @Test("is a list of data URIs where that is asked for")
  func inline() {
    let images = output(.inline, count: 2)["images"]?.array?.compactMap(\.string) ?? []
    #expect(images.count == 2)
    #expect(images.allSatisfy { $0.hasPrefix("data:image/png;base64,") })
    #expect(Set(images).count == 2)
  }

  @Test(
    "is a file of the kind that its address says",
    arguments: [
      ("png", "image/png", [0x89, 0x50, 0x4E, 0x47]), ("jpeg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
    ] as [(String, String, [UInt8])])
  func download(format: String, type: String, signature: [UInt8]) {
    var caller = SandboxCaller { $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0) }
    var input = SampleModels.input
    input["output_format"] = .string(format)
    _ = caller.submit(input)
    let file = caller.call("GET", "/files/sandbox-1-1.\(format)", token: nil)
    #expect(file.status == 200)
    #expect(file.headers["Content-Type"] == type)
    #expect(file.body.starts(with: signature))
  }

  @Test(
    "is not there under another name, and not before the job is completed",
    arguments: ["sandbox-1-2.png", "sandbox-1-1.jpeg", "sandbox-2-1.png", "sandbox-1-1", "x"])
  func missing(name: String) {
    var caller = SandboxCaller { $0.schedule = JobSchedule(queuedPolls: 1, runningPolls: 0) }
    _ = caller.submit()
    #expect(caller.call("GET", "/files/sandbox-1-1.png", token: nil).status == 404)
    for _ in 1...2 { _ = caller.look("status") }
    #expect(caller.call("GET", "/files/sandbox-1-1.png", token: nil).status == 200)
    #expect(caller.call("GET", "/files/" + name, token: nil).status == 404)
  }

  @Test("is refused to whoever sends the token along")
  func tokenLeak() {
    var caller = SandboxCaller { $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0) }
    _ = caller.submit()
    #expect(caller.call("GET", "/files/sandbox-1-1.png", token: "t").status == 400)
  }
}
