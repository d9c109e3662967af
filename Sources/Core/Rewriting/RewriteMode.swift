/// Which fixes a rewrite may apply; raw values are those of `--rewrite`.
package enum RewriteMode: String, Sendable, CaseIterable {
  case off, safe, all
}
