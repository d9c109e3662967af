/// What a request asks a model to do; raw values are those of the contract.
package enum ImageTask: String, Sendable, CaseIterable {
  case edit
  case textToImage = "text-to-image"
}
