import Hashing
import JSONValues
import SystemCalls

extension RuleFolder {
  /// The SHA-256 digest of the names and contents of the folder's files, the same wherever the
  /// folder lies; files below `excluded` are left out.
  package func digest(leavingOut excluded: String? = nil) throws(LoadingError) -> String {
    var files = JSONObject()
    for file in listing where !(excluded.map(file.hasPrefix) ?? false) {
      files[file] = .string(SHA256.hex(of: try bytes(of: file)))
    }
    return SHA256.hex(of: JSONValue.object(files).canonicalBytes)
  }
}
