import { describe, expect, test } from 'vitest';
import { linksIn, pings, readAloud, seen } from './seen.ts';

const mrkdwn = (text: string) => ({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] });
const plain = (text: string) => ({ type: 'plain_text', text });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });

describe('markup', () => {
  test.each([
    ['*Storm* closes _the port_ of ~Rotterdam~', 'Storm closes the port of Rotterdam'],
    ['a * b * c, snake_case_name, 5~6~7', 'a * b * c, snake_case_name, 5~6~7'],
    ['`code` and ```two\nlines```', 'code and two\nlines'],
    ['&lt;b&gt; &amp;amp; *&lt;*', '<b> &amp; <'],
    ['<https://a.example/?x=1&amp;y=2|Player *page*>', 'Player *page*'],
    ['*<https://a.example|Player page>*', 'Player page'],
    ['<https://a.example>', 'https://a.example'],
    ['<#C1|news> <!date^1700000000^{date}|yesterday>', '#news yesterday'],
    ['&gt; quoted\nnot', 'quoted\nnot'],
    ['1 < 2', '1 < 2'],
  ])('%j is read as %j', (text, shown) => {
    expect(seen(mrkdwn(text))).toBe(shown);
    expect(seen({ text })).toBe(shown);
  });

  test('is not read in plain text, nor in rich text', () => {
    const hostile = '*stars* &amp; <!channel> <@U1> `ticks`';
    expect(seen({ blocks: [{ type: 'header', text: plain(hostile) }] })).toBe(hostile);
    expect(seen({ blocks: [rich({ type: 'text', text: hostile })] })).toBe(hostile);
  });
});

describe('what would ping', () => {
  test('is found in text, blocks and rich text', () => {
    expect(pings({ text: 'Hello <@U1>', ...mrkdwn('<!channel> <!subteam^S1|@desk> <!here>') })).toEqual([
      '<@U1>',
      '<!channel>',
      '<!subteam^S1>',
      '<!here>',
    ]);
    expect(
      pings({
        blocks: [
          rich({ type: 'user', user_id: 'U2' }, { type: 'broadcast', range: 'everyone' }),
          { type: 'context', elements: [{ type: 'mrkdwn', text: '<@U3>' }] },
        ],
      }),
    ).toEqual(['<@U2>', '<!everyone>', '<@U3>']);
    expect(pings({ text: 'Hello @here', link_names: true })).toEqual(['@here']);
  });

  test('does not when it is escaped, plain or a date', () => {
    const blocks = [
      { type: 'header', text: plain('<!channel>') },
      rich({ type: 'text', text: '<@U1>' }),
      { type: 'section', text: { type: 'mrkdwn', text: '&lt;!channel&gt; <!date^1^{date}|then> @everyone' } },
    ];
    expect(pings({ text: '&lt;@U1&gt; @here', blocks })).toEqual([]);
  });
});

describe('a card', () => {
  const message = {
    text: 'Storm &amp; port: drawing',
    blocks: [
      { type: 'header', text: plain('Storm & port') },
      {
        type: 'plan',
        title: 'Making media',
        tasks: [
          { task_id: 'a', title: 'Prompt', status: 'complete' },
          { task_id: 'b', title: 'Picture', status: 'in_progress', details: rich({ type: 'text', text: '40%' }) },
          { task_id: 'c', title: 'Narration', status: 'error', output: rich({ type: 'text', text: 'No voice.' }) },
          { task_id: 'd', title: 'Storage', status: 'pending' },
        ],
      },
      { type: 'image', slack_file: { id: 'F1' }, alt_text: 'A harbour in a storm' },
      { type: 'section', fields: [{ type: 'mrkdwn', text: '*Style*\nMonet' }] },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'a', text: plain('Approve') },
          { type: 'button', action_id: 'b', text: plain('Player page'), url: 'https://a.example/g/1' },
        ],
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: '<https://a.example/c.png|Picture>' }] },
    ],
    files: [{ name: 'a.mp3', title: 'Narration' }],
  };

  test('is seen as lines, and not its text', () => {
    expect(seen(message).split('\n')).toEqual([
      'Storm & port',
      'Making media',
      '✓ Prompt',
      '◐ Picture',
      '40%',
      '✗ Narration',
      'No voice.',
      '○ Storage',
      '(picture: A harbour in a storm)',
      'Style',
      'Monet',
      '[Approve] [Player page]',
      'Picture',
      '(file: Narration)',
    ]);
    expect(readAloud(message)).toBe('Storm & port: drawing');
  });

  test('leads somewhere', () => {
    expect(linksIn(message)).toEqual([
      { label: 'Player page', url: 'https://a.example/g/1' },
      { label: 'Picture', url: 'https://a.example/c.png' },
    ]);
  });
});
