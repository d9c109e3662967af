/// The asks that a signal's file gives as examples; tests run them.
package struct SignalExamples: Sendable {
  /// Asks in which the signal has to be found.
  package let fires: [FileNode]
  /// Asks in which it must not be found.
  package let silent: [FileNode]
}
