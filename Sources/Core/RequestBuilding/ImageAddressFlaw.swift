/// Why the vendor's servers cannot fetch an image from an address.
package enum ImageAddressFlaw: Sendable, Equatable {
  case blank
  case dataURI
  case localPath
  case plainHTTP
  case scheme(String)
  /// White space, a control character or a backslash.
  case strayCharacter
  case credentials
  case missingHost
  case malformedHost
  case malformedPort
  case privateHost
  /// A number that some programs read as an IP address, such as `0x7f.1`.
  case oddAddress
  /// A page that shows the image, to some only when they have signed in.
  case signInPage
  /// The same of a service that gives out the image itself where the query says `direct`.
  case previewPage(direct: String)
  /// A file of a kind that no model takes, as it is called in a sentence.
  case format(String)

  /// What is wrong, to follow the address in a sentence.
  package var reason: String {
    switch self {
    case .blank: "is blank"
    case .dataURI: "is a data URI, not an address"
    case .localPath: "is a path on this machine, which the model's servers cannot see"
    case .plainHTTP: "is plain http"
    case .scheme(let name): "begins with \(name):, which the model's servers do not fetch"
    case .strayCharacter: "holds a blank, a control character or a backslash"
    case .credentials: "carries a user name or a password"
    case .missingHost: "names no host"
    case .malformedHost: "has a host that is none"
    case .malformedPort: "has a port that is none"
    case .privateHost: "points into a private network, which the model's servers cannot reach"
    case .oddAddress: "writes its IP address in an unusual form"
    case .signInPage: "is a page that shows the image or asks to sign in, not the image itself"
    case .previewPage: "is a page that shows the image, not the image itself"
    case .format(let name): "is \(name), which no documentation of the models lists as taken"
    }
  }

  /// What to do about it.
  package var advice: String {
    switch self {
    case .blank, .missingHost, .malformedHost, .malformedPort:
      "give a whole address such as https://cdn.example.com/photo.jpg"
    case .dataURI, .localPath, .privateHost, .signInPage:
      "upload the image to where anyone can fetch it and give that https address"
    case .previewPage(let direct): "add \(direct) to the query of the address, in place of any dl=0"
    case .format: "export a JPEG, PNG or WebP and give its address"
    case .plainHTTP, .scheme: "give a public https address"
    case .strayCharacter: "percent-encode it (%20 for a blank)"
    case .credentials: "give an address that needs no sign-in"
    case .oddAddress: "write the host's name, or four decimal numbers"
    }
  }
}
