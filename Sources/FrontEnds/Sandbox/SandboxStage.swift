/// The calls of a job's life, in their order, then those that ask about models.
package enum SandboxStage: String, Sendable, CaseIterable {
  case submit, status, result, cancel, download, models
}
