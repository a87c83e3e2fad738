import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaFile, slackSchema } from '../../../tools/slack-schema.ts';
import { checkBlocks, checkMessage, checkView } from './block-check.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (more: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const task = (more: object = {}) => ({ type: 'task_card', task_id: 'a', title: 'Draw', status: 'pending', ...more });
const select = (more: object = {}) => ({
  type: 'static_select',
  action_id: 'style',
  options: [{ text: plain('Monet'), value: 'monet' }],
  ...more,
});
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Make media'),
  blocks: [section('Hello')],
  ...more,
});

test('the schema is the one @slack/types has now (else: node tools/slack-schema.ts)', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(JSON.parse(slackSchema()));
});

describe('what Slack takes', () => {
  const blocks: Record<string, object[]> = {
    'a header at its limit, counted as people count': [{ type: 'header', text: plain('🗞'.repeat(150)) }],
    'an uploaded picture': [{ type: 'image', slack_file: { id: 'F1' }, alt_text: 'A harbour' }],
    'a picture at a public address': [{ type: 'image', image_url: 'https://cdn.example.org/a.png', alt_text: 'A' }],
    'buttons that ask first': [
      actions(
        button({
          value: 'x'.repeat(2000),
          confirm: { title: plain('Sure?'), text: plain('Gone for good'), confirm: plain('Yes') },
        }),
        button({ action_id: 'other', style: 'danger' }),
      ),
    ],
    'a plan with tasks': [
      {
        type: 'plan',
        title: 'Making',
        tasks: [task({ details: richText('40%') }), { task_id: 'b', title: 'B', status: 'complete' }],
      },
    ],
    'a select in a section': [{ ...section('Style'), accessory: select() }],
    'fields and small print': [
      { type: 'section', fields: [mrkdwn('*Style*\nMonet')] },
      {
        type: 'context',
        elements: [mrkdwn('AI-generated'), { type: 'image', slack_file: { id: 'F1' }, alt_text: 'A' }],
      },
      { type: 'divider' },
    ],
    'the same action in two rows': [actions(button()), actions(button())],
  };
  test.each(Object.entries(blocks))('%s', (_name, list) => {
    expect(checkMessage({ text: 'Said aloud', blocks: list })).toEqual([]);
  });

  test('a message of text only, a form, a home tab', () => {
    expect(checkMessage({ text: 'Hello' })).toEqual([]);
    const input = {
      type: 'input',
      block_id: 'headline',
      label: plain('Headline'),
      element: { type: 'plain_text_input', action_id: 'v' },
    };
    expect(checkView(modal({ submit: plain('Make'), blocks: [input] }))).toEqual([]);
    expect(checkView({ type: 'home', blocks: [section('Hello')] })).toEqual([]);
  });
});

describe('what Slack refuses', () => {
  const blocks: Record<string, [object[], RegExp]> = {
    'a type it does not know': [[{ type: 'gallery' }], /"gallery", which Slack does not know/],
    'a property it does not know': [[{ ...section('a'), colour: 'red' }], /additional properties \(colour\)/],
    'markdown in a header': [[{ type: 'header', text: mrkdwn('a') }], /blocks\[0\]\/text/],
    'an empty text': [[section('')], /empty/],
    'a header too long': [
      [{ type: 'header', text: plain('a'.repeat(151)) }],
      /text has 151 characters, Slack takes 150/,
    ],
    'a section too long': [[section('a'.repeat(3001))], /3001 characters/],
    'a section without anything': [[{ type: 'section' }], /neither text nor fields/],
    'eleven fields': [[{ type: 'section', fields: Array(11).fill(mrkdwn('a')) }], /11 entries/],
    'a field too long': [[{ type: 'section', fields: [mrkdwn('a'.repeat(2001))] }], /fields\[\].text has 2001/],
    'a picture without alt text': [[{ type: 'image', slack_file: { id: 'F1' } }], /alt_text/],
    'alt text too long': [[{ type: 'image', slack_file: { id: 'F1' }, alt_text: 'a'.repeat(2001) }], /2001 characters/],
    'two sources of a picture': [
      [{ type: 'image', slack_file: { id: 'F' }, image_url: 'https://a.example/a.png', alt_text: 'A' }],
      /additional/,
    ],
    'a webp picture': [
      [{ type: 'image', image_url: 'https://a.example/a.webp?k=1', alt_text: 'A' }],
      /neither png, jpg nor gif/,
    ],
    'a picture without https': [[{ type: 'image', image_url: 'http://a.example/a.png', alt_text: 'A' }], /https/],
    'a picture on this machine': [
      [{ type: 'image', image_url: 'https://127.0.0.1/a.png', alt_text: 'A' }],
      /only we can reach/,
    ],
    'a small picture without https': [
      [{ ...section('a'), accessory: { type: 'image', image_url: 'http://a.example/a.png', alt_text: 'A' } }],
      /https/,
    ],
    'a button label too long': [[actions(button({ text: plain('a'.repeat(76)) }))], /text.text has 76/],
    'a button value too long': [[actions(button({ value: 'a'.repeat(2001) }))], /value has 2001/],
    'a button of a colour of its own': [[actions(button({ style: 'green' }))], /style/],
    'a button that leads nowhere': [[actions(button({ url: '/g/1' }))], /leads nowhere/],
    'twenty-six buttons': [
      [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `b${i}` })))],
      /26 entries/,
    ],
    'no buttons': [[actions()], /elements is empty/],
    'one action_id twice in a row of buttons': [[actions(button(), button())], /action_id "go" twice/],
    'one block_id twice': [
      [
        { ...section('a'), block_id: 'x' },
        { ...section('b'), block_id: 'x' },
      ],
      /block_id "x" twice/,
    ],
    'a confirm title too long': [
      [actions(button({ confirm: { title: plain('a'.repeat(101)), text: plain('b') } }))],
      /title.text has 101/,
    ],
    'a confirm answer too long': [
      [actions(button({ confirm: { text: plain('b'), confirm: plain('a'.repeat(31)) } }))],
      /confirm.text has 31/,
    ],
    'a hundred and one options': [
      [actions(select({ options: Array.from({ length: 101 }, (_, i) => ({ text: plain(`${i}`), value: `${i}` })) }))],
      /options has 101 entries/,
    ],
    'an option too long': [
      [actions(select({ options: [{ text: plain('a'.repeat(76)), value: 'a' }] }))],
      /text.text has 76/,
    ],
    'an option value too long': [
      [actions(select({ options: [{ text: plain('a'), value: 'a'.repeat(151) }] }))],
      /value has 151/,
    ],
    'options twice': [
      [
        actions(
          select({
            options: [
              { text: plain('a'), value: 'a' },
              { text: plain('b'), value: 'a' },
            ],
          }),
        ),
      ],
      /value "a" twice/,
    ],
    'a choice that is no option': [
      [actions(select({ initial_option: { text: plain('Dali'), value: 'dali' } }))],
      /does not have/,
    ],
    'a plan beside a task': [
      [{ type: 'plan', title: 'P', tasks: [task()] }, task({ task_id: 'z' })],
      /both a plan and a task_card/,
    ],
    'a task state of its own': [
      [{ type: 'plan', title: 'P', tasks: [task({ status: 'running' })] }],
      /tasks\[0\]\/status/,
    ],
    'task details as plain text': [[{ type: 'plan', title: 'P', tasks: [task({ details: '40%' })] }], /details/],
    'one task twice': [[{ type: 'plan', title: 'P', tasks: [task(), task()] }], /task_id "a" twice/],
    'fifty-one blocks': [Array(51).fill({ type: 'divider' }), /blocks has 51 entries/],
  };
  test.each(Object.entries(blocks))('%s', (_name, [list, problem]) => {
    expect(checkMessage({ text: 'Said aloud', blocks: list }).join('\n')).toMatch(problem);
  });

  test('a message that nobody could hear', () => {
    expect(checkMessage({ blocks: [section('a')] })).toHaveLength(1);
    expect(checkMessage({ text: '', blocks: [section('a')] })).toHaveLength(1);
    expect(checkMessage({ text: 'a'.repeat(4001) })).toHaveLength(1);
    expect(checkBlocks('[]', 'message')).toHaveLength(1);
  });

  const views: Record<string, [object, RegExp]> = {
    'a title too long': [modal({ title: plain('a'.repeat(25)) }), /title.text has 25/],
    'a form without a title': [{ type: 'modal', blocks: [section('a')] }, /title/],
    'notes too long': [modal({ private_metadata: 'a'.repeat(3001) }), /private_metadata has 3001/],
    'inputs without submit': [
      modal({ blocks: [{ type: 'input', label: plain('A'), element: { type: 'plain_text_input', action_id: 'v' } }] }),
      /inputs and no submit/,
    ],
    'an input that is a button': [
      modal({ submit: plain('Go'), blocks: [{ type: 'input', label: plain('A'), element: button() }] }),
      /element/,
    ],
    'no blocks': [modal({ blocks: [] }), /view.blocks is empty/],
    'a hundred and one blocks': [modal({ blocks: Array(101).fill({ type: 'divider' }) }), /101 entries/],
    'tasks in a form': [modal({ blocks: [{ type: 'plan', title: 'P', tasks: [task()] }] }), /only a message can/],
    'a home tab with a title': [{ type: 'home', title: plain('Home'), blocks: [section('a')] }, /title/],
    'something else': [{ type: 'page', blocks: [] }, /"page"/],
  };
  test.each(Object.entries(views))('%s', (_name, [view, problem]) => {
    expect(checkView(view).join('\n')).toMatch(problem);
  });
});
