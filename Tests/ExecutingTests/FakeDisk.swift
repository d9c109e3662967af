import Executing
import Synchronization

/// Files in memory, with names as the store would give them.
final class FakeDisk: Sendable {
  private let files = Mutex<[String: [UInt8]]>([:])
  private let open = Mutex(0)
  private let expected = Mutex<[Bool]>([])
  private let fullAfter: Int?

  /// With `fullAfter`, writing more than that many bytes into a file fails.
  init(fullAfter: Int? = nil) { self.fullAfter = fullAfter }

  /// What was named, by name.
  var named: [String: [UInt8]] { files.withLock { $0 } }
  /// Of each file that was named, whether it might have been there.
  var expectations: [Bool] { expected.withLock { $0 } }
  /// Files begun and neither named nor discarded.
  var leftovers: Int { open.withLock { $0 } }

  var store: FileStore {
    FileStore { () throws(StorageError) in self.partial() }
  }

  private func partial() -> FileStore.PartialFile {
    var bytes: [UInt8] = []
    var isOpen = true
    open.withLock { $0 += 1 }
    func close() {
      if isOpen { open.withLock { $0 -= 1 } }
      isOpen = false
    }
    return FileStore.PartialFile(
      append: { piece throws(StorageError) in
        bytes += piece
        if let limit = self.fullAfter, bytes.count > limit {
          throw StorageError("cannot write out: no space left on device")
        }
      },
      finish: { name, mayBeThere throws(StorageError) in
        close()
        self.expected.withLock { $0.append(mayBeThere) }
        let free = (1...99).lazy.map { name.candidate($0) }.first { self.named[$0] == nil }
        let path = free ?? "none"
        self.files.withLock { $0[path] = bytes }
        return (path, "sha-of-\(bytes.count)")
      },
      discard: { close() })
  }
}
