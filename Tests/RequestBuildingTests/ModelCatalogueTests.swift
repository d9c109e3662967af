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
}
