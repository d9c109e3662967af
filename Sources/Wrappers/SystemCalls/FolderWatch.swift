#if canImport(Glibc)
  import Glibc

  /// Tells when something in a folder is written, made, moved or removed (inotify).
  package final class FolderWatch {
    private let descriptor: FileDescriptor
    /// The folders by the numbers that the kernel gave them.
    private var folders: [Int32: String] = [:]

    /// Milliseconds without a change after which a group of changes counts as over.
    private static let settling: Int32 = 50
    /// Seconds after which a group of changes is over though they go on.
    private static let longestGroup = 1.0
    /// Milliseconds after which a wait looks whether the process was asked to stop.
    private static let patience: Int32 = 200
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)

    /// Watches nothing yet.
    package init() throws(SystemError) {
      let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard number >= 0 else { throw .last("watch folders") }
      descriptor = FileDescriptor(number)
    }

    deinit { descriptor.close() }

    /// Watches these folders and no others; one that is gone is passed over.
    package func watch(_ wanted: [String]) {
      for (number, folder) in folders where !wanted.contains(folder) {
        _ = inotify_rm_watch(descriptor.number, number)
        folders[number] = nil
      }
      for folder in wanted {
        let number = unsafe inotify_add_watch(descriptor.number, folder, Self.mask)
        if number >= 0 { folders[number] = folder }
      }
    }

    /// Waits for changes and gives the paths of a group of them; `nil` once it is to stop, which
    /// is when the process was asked to.
    ///
    /// A folder has a slash at its end. One that is watched stands for anything in it: there was
    /// more than the kernel keeps.
    package func next(
      until isStopped: () -> Bool = { Interruption.count > 0 }
    ) throws(SystemError) -> [String]? {
      while !isStopped() {
        guard descriptor.waitToRead(milliseconds: Self.patience) else { continue }
        var paths = try changes()
        let end = MonotonicClock.seconds + Self.longestGroup
        while !isStopped(), MonotonicClock.seconds < end,
          descriptor.waitToRead(milliseconds: Self.settling)
        {
          paths += try changes()
        }
        return paths
      }
      return nil
    }

    private func changes() throws(SystemError) -> [String] {
      let bytes = try descriptor.read(limit: FileDescriptor.chunk, name: "changes of folders")
      var (paths, start) = ([String](), 0)
      let header = MemoryLayout<inotify_event>.size
      while start + header <= bytes.count {
        let event = unsafe bytes.withUnsafeBytes {
          unsafe $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        }
        let end = start + header + Int(event.len)
        let name = bytes[start + header..<min(end, bytes.count)].prefix { $0 != 0 }
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
          paths += folders.values.map { "\($0)/" }
        } else if event.mask & UInt32(IN_IGNORED) == 0 {
          let end = event.mask & UInt32(IN_ISDIR) != 0 ? "/" : ""
          let folder = folders[event.wd] ?? "."
          paths.append("\(folder)/\(String(decoding: name, as: UTF8.self))\(end)")
        }
        start = end
      }
      return paths
    }
  }
#endif
