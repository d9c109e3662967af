/// The words that the fix of a rule turns into grammar: they alone may go, where it was applied.
///
/// Each is looked for only where the fix finds it: a fix that takes the same word from elsewhere
/// loses it.
struct GrammarWords {
  let rule: String
  let words: Regex<Substring>
}

extension RewriteBench {
  static var grammar: [GrammarWords] {
    [
      // 背景应该被换成海滩 → 把背景换成海滩
      GrammarWords(
        rule: "passive-instruction",
        words: /(?:应该|應該|应当|應當|必须|必須|需要)被?(?=[换換变變改替涂塗染去移删刪抹擦清])/),
      // She should be moved → move her
      GrammarWords(
        rule: "passive-instruction",
        words: /(?i)\b(?:he|she|they)(?=\s+(?:should|must|has|have|needs?|ought)\b)/),
      // 背景は海に変更されるべきです → 背景を海に変更してください
      GrammarWords(
        rule: "passive-instruction",
        words: /(?:は|が)(?=[\p{Han}ァ-ヶー]{1,14}[にへ]?\p{Han}*され(?:る|ます))/),
      GrammarWords(
        rule: "passive-instruction",
        words: /され(?:る|ます)(?:べき|(?:必要|ひつよう)が)(?:です|だ|である|ある|あります)?(?=[。！!\s]|$)/),
      // 能不能帮我把天空换成黄昏？
      GrammarWords(
        rule: "indirect-request",
        words:
          #/
          (?:^|[，,。！？!?；;、\s])
          (?:请问|請問|请|請|麻烦你?|麻煩你?|拜托|拜託|[你您])*
          (?:能不能|能否|可否|可不可以|是否可以|是否能|可以|能)?
          (?:请|請)?[你您]?(?:帮我|幫我|帮忙|幫忙|帮助我|幫助我)?
          /#),
      GrammarWords(rule: "indirect-request", words: /[吗嗎么麼呢](?=\s*(?:[，,。！？!?；;]|$))/),
      // 左の椅子を消してもらえますか？
      GrammarWords(
        rule: "indirect-request",
        words:
          #/
          (?:もらえ|いただけ|くれ|ください)
          (?:ま(?:す|せん)(?:でしょう)?か|ないですか)
          (?=\s*(?:[。！？!?、]|$))
          /#),
      // 왼쪽 의자를 지워줄 수 있나요?
      GrammarWords(
        rule: "indirect-request",
        words:
          #/
          (?:줄|주실)\s?
          (?:수\s?있(?:나요|을까요?|어요?|습니까|니|겠어요|겠습니까)|래요?)
          (?=\s*(?:[.!?,]|$))
          /#),
      // Okay so um make the wall blue. Make the wall blue and uh add a cat.
      GrammarWords(
        rule: "filled-pause",
        words:
          #/
          (?i)(?:^|[.!?;\n])[^\p{L}\p{N}\n]*
          (?:(?:okay|ok|alright|so|well|yeah|oh|ah|anyway|right|now|then|um+|uh+m?|erm|hm+)
          [\s,.…]+)+
          /#),
      GrammarWords(
        rule: "filled-pause",
        words: /(?i)(?:,|\b(?:and|also|then|but)\b)\s*(?:um+|uh+m?|erm|hm+)[\s,.…]+/),
      GrammarWords(
        rule: "filled-pause",
        words:
          #/
          (?:^|[。！？!?，,；;\n])[^\p{L}\p{N}\n]*
          (?:(?:[嗯呃唔欸诶额]+|那[个個啥]|就是[说說]?|[话話][说說])[，,、…~～\s]+)+
          /#),
      GrammarWords(
        rule: "filled-pause",
        words:
          #/
          (?:^|[。！？!?、\n])[^\p{L}\p{N}\n]*
          (?:(?:え+ー?っ?と|えとー|あの[ーう〜]?|う?んー?と?|うーんと?|そのー?|まあ|なんか)
          (?:ですね)?[、,…〜ー\s]+)+
          /#),
      GrammarWords(
        rule: "filled-pause",
        words: /(?:^|[.!?,\n])\s*(?:(?:음|흠|어|으음|그니까|있잖아|저기요?|그게|저)[,…~.]+\s*)+/),
    ]
  }
}
