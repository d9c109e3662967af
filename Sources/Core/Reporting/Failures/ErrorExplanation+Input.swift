extension ErrorExplanation {
  /// Failures of the input, seen here or by the API.
  static let input: [ErrorCode: ErrorExplanation] = [
    .invalidJSON: ErrorExplanation(
      "The input is not JSON; the message gives line and column.",
      hint: "correct the JSON, or say --input-format text where it is a prompt"),
    .invalidUTF8: ErrorExplanation(
      "The input is not UTF-8; the message gives the byte offset.",
      hint: "convert the input to UTF-8, for instance with iconv"),
    .inputTooLarge: ErrorExplanation(
      "The prompt, or the record, array or plan that holds it, is longer than Peel reads.",
      hint: "shorten the prompt; no image model reads that much"),
    .notARecord: ErrorExplanation(
      "The input is JSON, but not an object with a prompt.",
      hint: "peel schema record prints what a record looks like"),
    .missingPrompt: ErrorExplanation(
      "The record has no prompt.",
      hint: "add a \"prompt\" with the text for the model"),
    .blankPrompt: ErrorExplanation(
      "The prompt is empty or only white space.",
      hint: "write what the picture shall show, or what shall change in it"),
    .unknownField: ErrorExplanation(
      "The record has a field that no model knows.",
      hint:
        "peel models ID lists the fields of a model; what is your own goes into id, which every "
        + "answer repeats"),
    .invalidField: ErrorExplanation(
      "A field of the record has a value of the wrong type.",
      hint: "peel schema record prints the types"),
    .conflictingFields: ErrorExplanation(
      "Two spellings of one field have different values.",
      hint: "keep one of the two"),
    .unknownModel: ErrorExplanation(
      "There is no model of that name.",
      hint: "peel models lists the models; leave the field out or say auto to have one chosen"),
    .missingImageURLs: ErrorExplanation(
      "An edit was asked for without a picture to edit.",
      hint: "add image_urls (--image-url URL) with a public https address"),
    .missingField: ErrorExplanation(
      "The model needs a field that the record lacks.",
      hint: "peel models ID lists the fields of a model"),
    .invalidImage: ErrorExplanation(
      "What --image names, or --probe finds, is no PNG, GIF, JPEG or WebP picture, or not a whole "
        + "one.",
      hint: "name a local copy of the input image, or give its size with --image-size"),
    .refusedImage: ErrorExplanation(
      "--probe asks public https addresses alone, and this one, or where it leads, is none.",
      hint: "--allow-private asks private networks too; --image FILE or --image-size asks nobody"),
    .unsupportedFile: ErrorExplanation(
      "A file that check was given is of no kind that holds prompts.",
      hint: "check reads .prompt, .txt, .md, .markdown, .json and .jsonl; rename or leave it out"),
    .invalidParameter: ErrorExplanation(
      "The model's schema refuses a field of the record.",
      hint: "correct the field as the message says; peel models ID lists what the model takes"),
    .invalidRules: ErrorExplanation(
      "A rule file is wrong; the message gives file and line.",
      hint: "correct the file; peel test-rules DIR checks a folder"),
    .invalidSettings: ErrorExplanation(
      "A settings file is wrong; the message gives file, line and column.",
      hint: "correct the file, or add --isolated to go without it; docs/settings.md has the keys"),
    .invalidBaseline: ErrorExplanation(
      "The file that --baseline names is none that --write-baseline wrote.",
      hint: "write it anew with --write-baseline"),
    .invalidPlan: ErrorExplanation(
      "What --plan names holds something else than answers of peel plan.",
      hint: "peel plan --output plan.json writes a plan"),
    .editedPlan: ErrorExplanation(
      "A plan is not as peel plan wrote it: prompt, requests, costs and digests have another hash.",
      hint: "nothing was sent; change the record, not the plan, and plan again"),
    .outdatedPlan: ErrorExplanation(
      "The rules, or the schema or price of a model, are not those that a plan was made by.",
      hint: "nothing was sent; plan again and look at what differs"),
    .rejectedInput: ErrorExplanation(
      "The API refused the request's input.",
      hint: "the message holds the API's words; peel models ID lists what the model takes"),
    .unknownRequest: ErrorExplanation(
      "The API knows no request of that id, or it has expired.",
      hint: "check the id; results are kept for a limited time"),
  ]
}
