import JSONValues
import RequestBuilding
import Testing

@Suite("A model catalogue")
struct ModelCatalogueTests {
  let catalogue = SampleModels.catalogue

  @Test(
    "finds a model by id or alias, however it is spelt",
    arguments: [
      ("acme/studio/edit", "acme/studio/edit"), ("Acme Studio Edit", "acme/studio/edit"),
      ("brush-STUDIO", "acme/studio/edit"), ("brush2edit", "acme/brush-2/edit"),
    ])
  func named(name: String, id: String) {
    #expect(catalogue.model(named: name)?.id == id)
  }

  @Test("gives every model of a family that shares a name")
  func family() {
    #expect(
      catalogue.models(named: "brush_2").map(\.id) == ["acme/brush-2/edit", "acme/brush-2/make"])
    #expect(catalogue.model(named: "brush 2") == nil)
    #expect(catalogue.models(named: "brush").isEmpty)
  }

  @Test("knows the default of each task", arguments: ImageTask.allCases)
  func defaults(task: ImageTask) {
    #expect(catalogue.default(for: task)?.task == task)
    #expect(catalogue.default(for: task)?.isDefault == true)
  }

  @Test("lists each field once, whatever the number of models")
  func fields() {
    #expect(
      catalogue.fieldNames == [
        "prompt", "image_urls", "num_images", "aspect_ratio", "output_format", "seed", "sync_mode",
      ])
    #expect(catalogue.canonicalName(of: "number_of_images") == "num_images")
    #expect(catalogue.models(taking: "seed").count == 2)
    #expect(catalogue.allowedTexts(of: "output_format") == ["jpeg", "png"])
  }

  @Test("puts siblings last, and does without them where they are not allowed")
  func siblings() {
    let models = [SampleModels.retoucher, SampleModels.studio]
    let catalogue = ModelCatalogue(models: models)
    #expect(catalogue.models.map(\.id) == ["acme/studio/edit", "aaa/retoucher/edit"])
    #expect(catalogue.field(named: "image_urls")?.wireName == "images")
    #expect(catalogue.withoutSiblings.models.map(\.id) == ["acme/studio/edit"])
    #expect(ModelCatalogue(models: [SampleModels.retoucher]).withoutSiblings.models.isEmpty)
  }

  @Test("knows the aliases and misnomers of every model's fields, and one of two cases")
  func everyModel() {
    let catalogue = ModelCatalogue(models: [SampleModels.studio, SampleModels.retoucher])
    #expect(catalogue.canonicalName(of: "frame") == "aspect_ratio")
    #expect(catalogue.allowedTexts(of: "format") == ["PNG"])
    #expect {
      try RecordReader(catalogue: catalogue)
        .record(from: .object(["prompt": .string("x"), "negative": .string("y")]))
    } throws: { error in
      guard case .unknownField("negative", "image_urls", _) = error as? RecordError else {
        return false
      }
      return true
    }
  }
}
