/// Why bytes are no message.
package struct MessageRefusal: Error, Equatable {
  /// That of the request, as far as it could be made out.
  package let id: MessageID?
  package let error: ResponseError

  init(id: MessageID?, _ error: ResponseError) {
    self.id = id
    self.error = error
  }

  /// What the other side is told.
  package var answer: Message { .error(id: id, error) }
}
