/// The name of one output under `/files`, from which the file is made anew at each download.
struct MediaName: Equatable {
  /// The job's number.
  let job: Int
  /// Which of the job's outputs, from 1.
  let index: Int
  /// `png`, `jpeg`, `webp` or `mp4`.
  let suffix: String

  var text: String { "sandbox-\(job)-\(index).\(suffix)" }
}

extension MediaName {
  init?(parsing text: String) {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "sandbox", let job = Int(parts[1]),
      let index = Int(parts[2])
    else { return nil }
    self.init(job: job, index: index, suffix: String(halves[1]))
  }
}
