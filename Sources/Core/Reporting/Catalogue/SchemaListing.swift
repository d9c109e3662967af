import JSONValues

extension CatalogueAnswer {
  /// What `peel schema` says without a name.
  package init(schemas: [SchemaDocument]) {
    let sections = schemas.map { schema -> JSONValue in
      .object([
        "name": .string(schema.name), "id": schema.json["$id"] ?? .null,
        "title": .string(schema.title),
      ])
    }
    self.init(command: "schema", sections: ["schemas": .array(sections)]) { page in
      schemas.map { page.paint($0.name.padded(to: 12), .strong) + $0.title }
    }
  }
}
