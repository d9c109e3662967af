import PeelKit

/// What one file is checked by.
struct CheckRules: Sendable {
  let peel: Peel
  let settings: CheckSettings
}
