import Executing
import Reporting
import RunJournal

extension RunJournal {
  /// The user's journal, made where there is none.
  static func opened(_ effects: NetworkEffects) throws(Failure) -> RunJournal {
    let (folder, clock) = (try StateFolder.path(effects.variable), effects.clock)
    return try RequestJournal.reported { () throws(StorageError) in
      try RunJournal(folder: folder) { Timestamp.text(secondsSince1970: clock.wallTime()) }
    }
  }
}
