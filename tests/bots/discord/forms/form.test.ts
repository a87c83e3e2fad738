import { expect, test } from 'vitest';
import { isActionName } from '../../../../src/bots/desk/action-names.ts';
import { type Question, questions, questionWords } from '../../../../src/bots/desk/questions.ts';
import type { SettingsForm } from '../../../../src/bots/desk/settings-form.ts';
import { askingForm } from '../../../../src/bots/discord/forms/asking.ts';
import { drawForm, type Form } from '../../../../src/bots/discord/forms/form.ts';
import { articleForm, articleSpoken, batchForm } from '../../../../src/bots/discord/forms/making.ts';
import { sectionForm, sectionSelect, settingsIn } from '../../../../src/bots/discord/forms/settings.ts';
import { checkComponents } from '../../../helpers/discord/checks/components.ts';
import { checkModal } from '../../../helpers/discord/checks/modal.ts';
import { createForm } from '../../../helpers/discord/form.ts';
import type { Thing } from '../../../helpers/discord/json.ts';
import { createExampleSettings } from '../../../helpers/fake-desk.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../../helpers/generation-example.ts';

const hostile = `@everyone <@1> **x** ${'ß👩‍👩‍👧 '.repeat(3000)}\u0000`;
const voices = Array.from({ length: 400 }, (_, at) => ({ id: `google/${at}`, label: hostile, language: 'en' }));
const spoken = {
  actor: { id: 'discord:1', name: 'ana', verified: true },
  channel: 'discord:1:2',
  requestKey: 'discord:1:interaction:3',
};

function expectTaken(form: Form, typed = {}): void {
  const checked = createForm();
  checkModal(drawForm(form, typed) as unknown as Thing, checked);
  checked.refuse();
}

test('Discord takes every form, whatever stands in it', () => {
  const words = { headline: hostile, text: hostile, rest: hostile, cut: true };
  for (const some of [[], voices.slice(0, 3), voices]) expectTaken(articleForm(some as never, {}, words));
  expectTaken(batchForm(), { lines: hostile });
  const generation = {
    ...exampleGeneration({ id: 'g1' }),
    image: { ...exampleImage(exampleFile('g1', 'a', 'webp', 1000)), altText: hostile },
  };
  for (const question of Object.keys(questionWords) as Question[]) {
    for (const some of [[], voices.slice(0, 3), voices]) {
      expectTaken(askingForm(question, 'newsmedia:x', { voices: some as never, generation }));
    }
  }
});

test('Discord takes every section of the settings and the list of them', async () => {
  const form = (await createExampleSettings().form(spoken)) as SettingsForm;
  for (const section of form.sections) expectTaken(sectionForm(section));
  const checked = createForm();
  checkComponents([sectionSelect(form)], checked, { v2: false, names: new Set() });
  checked.refuse();
});

test('editors that Discord cannot show stay editors', () => {
  const fields = [{ name: 'editors', label: 'Editors', kind: 'people', value: ['discord:1', 'desk:eva'] } as const];
  const values = settingsIn({ name: 'approval', title: 'Approval', fields: [...fields] }, { editors: ['discord:2'] });
  expect(values.editors).toEqual(['discord:2', 'desk:eva']);
});

test('what nobody chose is not asked for', () => {
  const values = { headline: ' Storm ', text: '', style: '', voice: '', size: '' };
  expect(articleSpoken(spoken, values).forms).toEqual([{ headline: 'Storm' }]);
});

test('every question belongs to a button that cards have', () => {
  for (const action of Object.keys(questions)) expect(isActionName(action)).toBe(true);
});
