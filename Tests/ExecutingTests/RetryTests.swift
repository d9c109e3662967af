import Executing
import Testing

@Suite("A retry")
struct RetryTests {
  @Test(
    "waits up to twice as long each time, and never beyond the cap",
    arguments: [(1, 0.5), (2, 1), (3, 2), (4, 4), (5, 8), (6, 10), (60, 10)])
  func ceiling(failures: Int, seconds: Double) {
    let policy = RetryPolicy(attempts: 100)
    let wait = policy.wait(afterFailures: failures, retryAfter: nil, random: 0.999_999)
    #expect(wait.map { ($0 * 1000).rounded() / 1000 } == seconds)
  }

  @Test("is spread over the whole time from zero", arguments: [0, 0.25, 0.5, 0.75])
  func jitter(random: Double) {
    let policy = RetryPolicy(attempts: 100)
    #expect(policy.wait(afterFailures: 3, retryAfter: nil, random: random) == 2 * random)
  }

  @Test("waits at least as long as the server asks")
  func retryAfter() {
    let policy = RetryPolicy()
    #expect(policy.wait(afterFailures: 1, retryAfter: 30, random: 0.5) == 30)
    #expect(policy.wait(afterFailures: 4, retryAfter: 0, random: 0.5) == 2)
    #expect(policy.wait(afterFailures: 1, retryAfter: 120, random: 0) == 120)
  }

  @Test("is not made where the server asks for longer than anyone waits")
  func tooLong() {
    #expect(RetryPolicy().wait(afterFailures: 1, retryAfter: 120.5, random: 0) == nil)
  }

  @Test("is not made when the tries are spent")
  func spent() {
    #expect(RetryPolicy(attempts: 3).wait(afterFailures: 2, retryAfter: nil, random: 0) != nil)
    #expect(RetryPolicy(attempts: 3).wait(afterFailures: 3, retryAfter: nil, random: 0) == nil)
    #expect(RetryPolicy.once.wait(afterFailures: 1, retryAfter: nil, random: 0) == nil)
  }
}

@Suite("Retry-After")
struct RetryAfterTests {
  @Test(
    "is seconds or a date",
    arguments: [
      ("0", 0.0), ("120", 120), (" 5\t", 5), ("Sat, 21 Nov 2026 05:32:30 GMT", 30),
      ("Sat, 21 Nov 2026 05:31:00 GMT", 0), ("Mon, 01 Mar 2027 00:00:00 GMT", 8_620_080),
      ("31536001", 31_536_000), (String(repeating: "9", count: 400), 31_536_000),
      ("Fri, 31 Dec 9999 23:59:59 GMT", 31_536_000),
    ] as [(String, Double)])
  func read(header: String, seconds: Double) {
    #expect(RetryAfter.seconds(header, now: FakeClock.start) == seconds)
  }

  @Test(
    "is nothing where it cannot be read",
    arguments: [
      nil, "", "-1", "1.5", "soon", "Sat, 21 Nov 2026 05:32:30", "Sat, 21 Foo 2026 05:32:30 GMT",
      "Sat, 41 Nov 2026 05:32:30 GMT", "Sat, 21 Nov 2026 25:32:30 GMT",
      "Sat, 21 Nov 2026 05:32 GMT", "Saturday, 21-Nov-26 05:32:30 GMT",
    ])
  func unread(header: String?) {
    #expect(RetryAfter.seconds(header, now: FakeClock.start) == nil)
  }
}

@Suite("A time stamp")
struct TimestampTests {
  @Test(
    "is RFC 3339 in UTC",
    arguments: [
      (0.0, "1970-01-01T00:00:00.000Z"), (951_782_400, "2000-02-29T00:00:00.000Z"),
      (1_795_239_120.25, "2026-11-21T05:32:00.250Z"), (-1, "1969-12-31T23:59:59.000Z"),
      (4_102_444_799.999, "2099-12-31T23:59:59.999Z"), (1_709_251_199, "2024-02-29T23:59:59.000Z"),
    ])
  func text(seconds: Double, text: String) {
    #expect(Timestamp.text(secondsSince1970: seconds) == text)
  }

  @Test(
    "has a moment for every number",
    arguments: [
      (1e300, "9999-12-31T23:59:59.000Z"), (.infinity, "9999-12-31T23:59:59.000Z"),
      (-1e300, "0000-01-01T00:00:00.000Z"), (-.infinity, "0000-01-01T00:00:00.000Z"),
    ] as [(Double, String)])
  func boundless(seconds: Double, text: String) {
    #expect(Timestamp.text(secondsSince1970: seconds) == text)
  }
}

@Suite("A look's schedule")
struct PollScheduleTests {
  @Test("grows from 1 s to 5 s")
  func growing() {
    var schedule = PollSchedule()
    #expect((1...6).map { _ in schedule.nextWait() } == [1, 1.5, 2.25, 3.375, 5, 5])
  }

  @Test("stays at what the user says")
  func fixed() {
    var schedule = PollSchedule(interval: 0.2)
    #expect((1...3).map { _ in schedule.nextWait() } == [0.2, 0.2, 0.2])
  }
}
