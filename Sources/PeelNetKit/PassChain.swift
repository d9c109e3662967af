import Executing
import JSONValues
import Reporting
import RequestBuilding

/// Hands the picture of one pass to the next.
///
/// A compound edit in passes is an edit of the previous pass's picture: the next request gets
/// that picture's address in place of its first input image; further images stay as planned.
enum PassChain {
  /// Refuses, before anything is spent, passes that cannot be chained.
  static func check(_ calls: [PlannedCall], waits: Bool) throws(Failure) {
    guard calls.count > 1 else { return }
    guard waits else {
      throw Failure(
        .conflictingOptions, "--no-wait cannot go with several passes: each needs the one before",
        hint: "leave out --no-wait or --split")
    }
    guard calls.dropFirst().allSatisfy({ imageField(of: $0.input) != nil }) else {
      throw Failure(
        .missingImageURLs, "a later pass has no image field to put the previous picture in",
        hint: "leave out --split")
    }
    guard !calls.contains(where: { $0.input["sync_mode"]?.bool == true }) else {
      throw Failure(
        .invalidParameter, "with sync_mode a pass's picture has no address for the next pass",
        hint: "leave out sync_mode or --split")
    }
  }

  /// The input with the previous pass's picture in it.
  static func input(_ input: JSONObject, after output: JSONValue?) throws(Failure) -> JSONObject {
    let pictures = OutputMedia.list(in: output)?.filter { !$0.isVideo && !$0.isInline } ?? []
    guard let field = imageField(of: input), let picture = pictures.first else {
      throw Failure(.brokenOutput, "a pass gave no picture that the next one could edit")
    }
    var chained = input
    if let list = input[field]?.array {
      chained[field] = .array([.string(picture.source)] + list.dropFirst())
    } else {
      chained[field] = .string(picture.source)
    }
    return chained
  }

  /// Every model has a name of its own for its input images; they hold what the plan let through
  /// as the address of one.
  private static func imageField(of input: JSONObject) -> String? {
    input.members.first { member in
      let elements = member.value.array ?? [member.value]
      return member.name != "prompt" && !elements.isEmpty
        && elements.allSatisfy {
          ImageAddress.flaw(in: $0.string ?? "", isRehearsed: true) == nil
        }
    }?.name
  }
}
