/// The jobs that a sandbox remembers: the latest ten thousand, since each keeps its body.
struct JobHistory: Sendable {
  private let capacity: Int

  /// The number of the next job; the first is 1.
  private(set) var nextNumber = 1
  private var jobs: [Int: Job] = [:]

  init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Takes a job in, under the next number, and forgets the oldest if need be.
  mutating func append(_ job: Job) {
    jobs[job.id.number] = job
    jobs[job.id.number - capacity] = nil
    nextNumber = job.id.number + 1
  }

  /// The job of that number; only a known one can be replaced.
  subscript(number: Int) -> Job? {
    get { jobs[number] }
    set { if jobs[number] != nil, let newValue { jobs[number] = newValue } }
  }
}
