#if canImport(Glibc)
  import SystemCalls
  import Testing

  @Suite("A watch over folders")
  struct FolderWatchTests {
    @Test("tells what was written, made, moved and removed since the watch began")
    func changes() throws {
      let folder = try FolderAccess.makeTemporary(named: "peel-watch")
      defer { try? FolderAccess.remove(folder) }
      try FolderAccess.make("\(folder)/other")
      let watch = try FolderWatch()
      watch.watch([folder, "\(folder)/other", "\(folder)/gone"])
      // The kernel keeps what happens before anybody asks.
      try FileAccess.writeAtomically([1], to: "\(folder)/a.md")
      try FileAccess.remove("\(folder)/a.md")
      try FolderAccess.make("\(folder)/other/new")
      let paths = try #require(try watch.next(until: { false }))
      #expect(paths.contains("\(folder)/a.md"))
      #expect(paths.contains("\(folder)/other/new/"))
      watch.watch([folder])
      try FolderAccess.make("\(folder)/other/newer")
      try FolderAccess.make("\(folder)/last")
      let later = try #require(try watch.next(until: { false }))
      #expect(later.contains("\(folder)/last/"))
      #expect(!later.contains("\(folder)/other/newer/"))
    }

    @Test("tells of changes that never end, too")
    func endless() throws {
      let folder = try FolderAccess.makeTemporary(named: "peel-watch")
      let (isOver, isLeft) = (Monitor(false), Monitor(false))
      let watch = try FolderWatch()
      watch.watch([folder])
      Parallel.inBackground {
        while !isOver.change({ $0 }) {
          try? FileAccess.writeAtomically([1], to: "\(folder)/a.md")
        }
        isLeft.change { $0 = true }
      }
      let paths = try #require(try watch.next(until: { false }))
      #expect(paths.contains("\(folder)/a.md"))
      isOver.change { $0 = true }
      isLeft.wait { $0 }
      try FolderAccess.remove(folder)
    }

    @Test("names the folder alone where more happened than the kernel keeps")
    func overflow() throws {
      let folder = try FolderAccess.makeTemporary(named: "peel-watch")
      defer { try? FolderAccess.remove(folder) }
      let watch = try FolderWatch()
      watch.watch([folder])
      for number in 0..<9_000 {
        try FolderAccess.make("\(folder)/\(number)")
        try FolderAccess.remove("\(folder)/\(number)")
      }
      var paths: [String] = []
      while !paths.contains("\(folder)/") {
        paths = try #require(try watch.next(until: { false }))
      }
    }
  }
#endif
