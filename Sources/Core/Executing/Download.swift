/// One file on its way to the disk: every piece is probed and written.
struct Download {
  private let file: FileStore.PartialFile
  private let sizeLimit: Int
  /// Whether an earlier process may have brought it to its end.
  private let mayBeThere: Bool
  private var probe = MediaProbe()
  /// What ended the download from this side.
  private(set) var trouble: ExecutionError?

  init(file: FileStore.PartialFile, sizeLimit: Int, mayBeThere: Bool) {
    self.mayBeThere = mayBeThere
    self.file = file
    self.sizeLimit = sizeLimit
  }

  /// Takes the next piece; `false` where no more is wanted.
  @discardableResult
  mutating func take(_ piece: [UInt8]) -> Bool {
    probe.append(piece)
    guard probe.count <= sizeLimit else {
      trouble = .outputRefused(reason: "the file is larger than \(sizeLimit) bytes")
      return false
    }
    do throws(StorageError) {
      try file.append(piece)
      return true
    } catch {
      trouble = .storage(error)
      return false
    }
  }

  func discard() { file.discard() }

  /// Names the file where it is whole and of the right kind, and removes it where it is not.
  func finish(named name: String, contentType: String?, isVideo: Bool, source: String?)
    throws(ExecutionError) -> SavedFile
  {
    if let trouble {
      discard()
      throw trouble
    }
    let media: MediaType
    do throws(MediaProbeError) {
      media = try probe.verdict(contentType: contentType, wantsVideo: isVideo)
    } catch {
      discard()
      throw .outputBroken(reason: error.description)
    }
    do throws(StorageError) {
      let (path, sha256) = try file.finish(
        FileName(proposed: name, media: media), mayBeThere)
      return SavedFile(
        path: path, bytes: probe.count, sha256: sha256, media: media, source: source)
    } catch {
      discard()
      throw .storage(error)
    }
  }
}
