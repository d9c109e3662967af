/// The tools, by operation; their words are read by agents, and scanned by those who host them.
extension OperationTool {
  static let lint = OperationTool(
    "lint_prompt", "Review an image prompt",
    """
    Find what is wrong with an image prompt and score it from 0 to 100. Call it before a picture \
    is asked for, and when the user wants a prompt checked. Each finding names its rule, the place \
    in the prompt and, where there is one, a fix. Nothing leaves this machine.
    """,
    options: ["analysis"])

  static let rewrite = OperationTool(
    "rewrite_prompt", "Repair an image prompt",
    """
    Repair an image prompt by the rules. rewrite.prompt is the repaired text; rewrite.questions \
    lists what only the user can answer. Quoted words, addresses, numbers and names stay as they \
    are. Nothing leaves this machine.
    """,
    options: ["fix"], presets: ["fix": "all"])

  static let route = OperationTool(
    "route_prompt", "Choose the image model",
    """
    Choose the model for an image request, with the reasons, how sure the choice is, the \
    alternatives, and the fields that are missing. Nothing leaves this machine.
    """,
    options: ["explain", "compare"])

  static let plan = OperationTool(
    "plan_request", "Show what would be sent",
    """
    Review, repair and route a request, and show exactly what run_request would send for it, with \
    the cost where it is known. Show that to the user before run_request. Nothing leaves this \
    machine.
    """,
    options: ["rewrite", "split"], detail: .words)

  static let run = OperationTool(
    "run_request", "Make the pictures",
    """
    Plan a request as plan_request does, send it to the image API, wait, and download the \
    pictures. It costs money: ask the user first. It refuses unless the user has started this \
    server with --allow-spend, or with --sandbox, where it costs nothing. With no_wait the answer \
    comes at once, and execution.request_id is the id for get_result.
    """,
    effect: .spending,
    options: ["rewrite", "split", "no-wait", "no-download", "timeout", "again", "reuse"],
    detail: .values)

  static let result = OperationTool(
    "get_result", "Fetch a finished request",
    """
    Fetch the result of a request by its id, and download its pictures. Costs nothing. The error \
    result-not-ready means that it is not finished: call again later.
    """,
    effect: .fetching, options: ["no-download"])

  static let cancel = OperationTool(
    "cancel_request", "Cancel a queued request",
    """
    Cancel a request that is still queued, by its id. One that runs already cannot be cancelled \
    and is paid for; the answer says which it was.
    """,
    effect: .withdrawing)

  static let explain = OperationTool(
    "explain_rule", "Explain a rule",
    """
    Explain a rule by its id: why it is there, its source, good and bad prompts; signals, the \
    score (name: score), error codes. Nothing leaves this machine.
    """)
}
