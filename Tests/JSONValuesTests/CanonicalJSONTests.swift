import JSONValues
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  private func canonical(_ text: String) throws -> String {
    String(decoding: try JSONValue(parsing: Array(text.utf8)).canonicalBytes, as: UTF8.self)
  }

  @Test(
    "is one text for all layouts of a value",
    arguments: [
      (#"{ "b" : 1, "a" : [ 2, {"d":null, "c":true} ] }"#, #"{"a":[2,{"c":true,"d":null}],"b":1}"#),
      ("[1.0, 1e2, -0.0, 0.5, 1e300]", "[1,100,0,0.5,1e+300]"),
      (#""\u00e9\u0041\/""#, "\"éA/\""), ("{}", "{}"), ("[]", "[]"),
      (#"{"é":1,"z":2,"\ud83d\ude00":3,"":4}"#, #"{"":4,"z":2,"é":1,"😀":3}"#),
    ])
  func layouts(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
    #expect(try canonical(expected) == expected)
  }

  @Test("tells different values apart", arguments: [("[1,2]", "[2,1]"), ("1", "\"1\"")])
  func different(one: String, other: String) throws {
    #expect(try canonical(one) != canonical(other))
  }
}
