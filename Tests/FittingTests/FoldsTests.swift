import Evaluating
import PeelKit
import RequestBuilding
import SystemCalls
import Testing

@testable import Fitting

@Suite("The folds of a cross-validation")
struct FoldsTests {
  private static let root = "\(#filePath)".split(separator: "/").dropLast(3).map { "/\($0)" }
    .joined()

  @Test("hold each prompt once, and none of them in the rest beside it")
  func tiles() throws {
    let prompts = try LabelledFolder(at: "\(Self.root)/Tests/Evaluation/asks/fit", for: Peel())
      .prompts
    let parts = Folds(count: 5).parts(of: prompts) { $0 }
    #expect(parts.flatMap(\.part).count == prompts.count)
    for (part, rest) in parts {
      #expect(part.count + rest.count == prompts.count)
      #expect(part.count * 10 > prompts.count)
      let texts = Set(part.map(\.record.prompt))
      #expect(!rest.contains { texts.contains($0.record.prompt) })
    }
    #expect(!prompts.contains { $0.isHeld })
  }

  @Test("of whole files hold each prompt once, and no file in a part and its rest")
  func wholeFiles() throws {
    let prompts = try LabelledFolder(at: "\(Self.root)/Tests/Evaluation/asks/fit", for: Peel())
      .prompts
    let file = { (prompt: LabelledPrompt) in prompt.place.split(separator: ":")[0] }
    let parts = Folds(count: 5).partsOfFiles(of: prompts) { $0 }
    #expect(parts.flatMap(\.part).count == prompts.count)
    for (part, rest) in parts {
      #expect(!part.isEmpty)
      #expect(part.count + rest.count == prompts.count)
      #expect(Set(part.map(file)).isDisjoint(with: rest.map(file)))
    }
  }

  @Test("of files leave out one file after the other, whole")
  func files() throws {
    let prompts = try LabelledFolder(at: "\(Self.root)/Tests/Evaluation/asks/fit", for: Peel())
      .prompts
    let file = { (prompt: LabelledPrompt) in prompt.place.split(separator: ":")[0] }
    let splits = Folds.files(of: prompts) { $0 }
    #expect(splits.count == Set(prompts.map(file)).count)
    #expect(splits.flatMap(\.part).count == prompts.count)
    for (part, rest) in splits {
      #expect(part.count + rest.count == prompts.count)
      #expect(Set(part.map(file)).count == 1)
      #expect(Set(part.map(file)).isDisjoint(with: rest.map(file)))
    }
  }
}
