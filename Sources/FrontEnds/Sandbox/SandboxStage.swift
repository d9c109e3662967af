/// The calls of a job's life, in their order.
package enum SandboxStage: String, Sendable, CaseIterable {
  case submit, status, result, cancel, download
}
