import JSONValues
import RequestBuilding
import Testing

@Suite("A record beside every model")
struct ModelFitTests {
  private let catalogue = ModelCatalogue(models: [
    SampleModels.editor, SampleModels.maker, SampleModels.studio, SampleModels.retoucher,
  ])

  private func found(_ id: String, _ fields: JSONObject, model: String? = nil) -> ModelFit? {
    catalogue.fits(of: SampleModels.record(fields, model: model), task: .edit)
      .first { $0.model.id == id }
  }

  @Test(
    "shows what becomes of each field",
    arguments: [
      ("acme/brush-2/edit", ["sync_mode refused", "output_format repaired"], false),
      (
        "acme/brush-2/make", ["output_format repaired", "image_urls ignored", "sync_mode refused"],
        false
      ),
      ("acme/studio/edit", ["output_format repaired"], true),
      (
        "aaa/retoucher/edit",
        ["image_urls refused", "output_format refused", "sync_mode refused"], false
      ),
    ])
  func verdicts(id: String, expected: [String], isSendable: Bool) throws {
    let fields: JSONObject = [
      "image_urls": SampleModels.urls("https://a.example.com/1", "https://a.example.com/2"),
      "output_format": .string("jpg"), "sync_mode": .bool(true),
    ]
    let fit = try #require(found(id, fields, model: "acme/studio/edit"))
    #expect(Set(fit.fields.map { "\($0.name) \($0.verdict.rawValue)" }) == Set(expected))
    #expect(fit.isSendable == isSendable)
    #expect(fit.fitsTask == (fit.model.task == .edit))
  }

  @Test("shows by which names fields are sent, and what the request costs")
  func namesAndCost() throws {
    let images = SampleModels.urls("https://a.example.com/1")
    let fit = try #require(
      found("acme/studio/edit", ["image_urls": images, "num_images": .string("2")]))
    #expect(fit.renamed == [FieldAlias(alias: "image_urls", field: "images")])
    #expect(fit.cost == Cost(usd: 0.5, basis: .documented))
    #expect(found("acme/studio/edit", [:])?.fields.map(\.verdict) == [.missing])
    #expect(found("acme/studio/edit", [:])?.renamed.isEmpty == true)
  }
}
