/// Where a prompt says what stays as it is, relative to its changes.
package enum PreservationPlace: String, Sendable {
  case none, first, last, inline, mixed
}
