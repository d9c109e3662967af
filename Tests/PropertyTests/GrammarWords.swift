/// The words that the fix of a rule turns into grammar: they alone may go, where it was applied.
struct GrammarWords {
  let rule: String
  let words: Regex<Substring>
}

extension RewriteBench {
  static var grammar: [GrammarWords] {
    [
      // 背景应该被换成海滩 → 把背景换成海滩
      GrammarWords(rule: "passive-instruction", words: /(?:应该|應該|应当|應當|必须|必須|需要)被?/),
      // 背景は海に変更されるべきです → 背景を海に変更してください
      GrammarWords(
        rule: "passive-instruction",
        words: /(?:は|が)|(?:される|されます)(?:べき(?:です|だ|である)?|必要が(?:ある|あります))?/),
      // 로고는 제거되어야 해요 → 로고를 제거해 주세요
      GrammarWords(
        rule: "passive-instruction",
        words: /(?:이|은|가|는)(?= )|(?:바뀌어야|바껴야|되어야|돼야) ?(?:합니다|해요|한다|함|됩니다|돼요)/),
      // 能不能帮我把天空换成黄昏？
      GrammarWords(
        rule: "indirect-request",
        words: /[请請][问問]|能不能|能否|可否|可不可以|是否可以|是否能|可以|能|[你您吗嗎么麼呢]/),
      GrammarWords(
        rule: "indirect-request",
        words: /[请請]|麻[烦煩]你?|拜[托託]|[帮幫](?:我|忙|助我)/),
      // 左の椅子を消してもらえますか？
      GrammarWords(
        rule: "indirect-request",
        words: /(?:もらえ|いただけ|くれ)(?:ま(?:す|せん)(?:でしょう)?か|ないですか|ないか|ない|る)?/),
      // 왼쪽 의자를 지워줄 수 있나요?
      GrammarWords(
        rule: "indirect-request",
        words: /(?:줄|주실) ?(?:수 ?있(?:나요|을까요?|어요?|습니까|니|겠어요|겠습니까)|래요?)/),
      GrammarWords(
        rule: "filled-pause",
        words: /(?i)\b(?:okay|ok|alright|so|well|yeah|oh|ah|anyway|right|now|then)\b/),
      GrammarWords(rule: "filled-pause", words: /(?i)\b(?:um+|uh+m?|erm|hm+)\b/),
      GrammarWords(rule: "filled-pause", words: /[嗯呃唔欸诶额]|那[个個啥]|就是[说說]?|[话話][说說]/),
      GrammarWords(rule: "filled-pause", words: /え+ー?っ?と|あの[ーう〜]?|う?んー?っ?と?ー?|そのー?/),
      GrammarWords(rule: "filled-pause", words: /まあ|なんか|ですね|음|흠|어|으음|그니까|있잖아|저기요?|그게|저/),
    ]
  }
}
