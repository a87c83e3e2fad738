/** What people type that chats may take for something else. */
const fragments = [
  '<script>alert(1)</script> & <b>bold</b>',
  '<!channel> <!here> <!everyone> <!subteam^S1|@eds>',
  '<@U123> <@U123|ana> <#C1|general> @here @everyone @channel',
  '*stars* _lines_ ~waves~ `ticks` ```blocks```',
  '**two stars** __two lines__ ***',
  '[link](https://example.org) <https://example.org|Player page> https://example.org/a?b=1&c=2',
  '<mailto:a@example.org|write> <!date^1700000000^{date}|then>',
  'Ünïcode 🌊 “quotes” עברית 中文 👩🏽‍🚒',
  '&amp; stays &amp; &lt;b&gt; &#60; &quot;',
  '> quoted',
  ':fire: :+1::skin-tone-2: 12:30',
  '• point',
  'a * b * c, snake_case_name, 5~6~7',
  '||spoiler||',
  '"; DROP TABLE generations; --',
  '{{mustache}} %s %n',
  '\u202Egnirts desrever',
  '||',
  '*',
  '`',
  '_',
];

/** Each of them, and mixtures of them that are the same in every run. */
export function hostileTexts(): string[] {
  const next = randomNumbers(20_260_102);
  const pick = (): string => fragments[Math.floor(next() * fragments.length)] ?? '';
  const joints = [' ', '', '*', '\n', '_ ', '<', '>', '&', '|'];
  const joint = (): string => joints[Math.floor(next() * joints.length)] ?? '';
  const mixed = Array.from({ length: 60 }, () => `${pick()}${joint()}${pick()}${joint()}${pick()}`);
  return [...fragments, ...mixed];
}

/** Evenly spread in 0..1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
