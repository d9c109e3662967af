import RequestBuilding
import Testing

@Suite("The user's folders")
struct UserFoldersTests {
  @Test("are what the variables name, or lie below HOME")
  func places() {
    let named = UserFolders {
      ["XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/k"][$0]
    }
    #expect([named.configuration, named.state, named.cache] == ["/c/peel", "/s/peel", "/k/peel"])
    #expect(named.tokenFiles == ["/c/runcomfy/token.json"])
    let usual = UserFolders { ["HOME": "/h"][$0] }
    #expect(
      [usual.configuration, usual.state, usual.cache]
        == ["/h/.config/peel", "/h/.local/state/peel", "/h/.cache/peel"])
    #expect(usual.tokenFiles == ["/h/.config/runcomfy/token.json"])
  }

  @Test("are none where a variable is empty or relative", arguments: ["", "here"])
  func relative(path: String) {
    let folders = UserFolders { $0 == "RUNCOMFY_CONFIG_DIR" ? nil : path }
    #expect([folders.configuration, folders.state, folders.cache] == [nil, nil, nil])
    #expect(folders.tokenFiles == [])
  }

  @Test("have the vendor's token first, and the one in HOME last")
  func tokens() {
    let folders = UserFolders {
      ["RUNCOMFY_CONFIG_DIR": "/r", "XDG_CONFIG_HOME": "/c", "HOME": "/h"][$0]
    }
    #expect(
      folders.tokenFiles == [
        "/r/token.json", "/c/runcomfy/token.json", "/h/.config/runcomfy/token.json",
      ])
  }
}
