/// What to do about a request whose like was sent before.
package enum Repetition: Sendable {
  /// Say so, unless that was more than a day ago: it is most often a mistake, and it is paid for.
  case refuse
  /// Send it, and pay for another result.
  case again
  /// Take the result that was paid for, or go on waiting for it.
  case reuse
}
