import { expect, test } from 'vitest';
import { createCustomVoiceStore } from '../src/custom-voices.ts';
import { createFakeChatState } from './helpers/fake-chat-state.ts';
import { createVirtualClock } from './helpers/virtual-clock.ts';

const record = {
  id: 'anna',
  label: 'Anna',
  language: 'en-GB',
  voiceCloningKey: 'key-of-anna',
  consent: { who: 'Anna Lima', when: '2026-01-02T10:00:00Z', recording: 'vault/anna.wav' },
};
const open = () => createCustomVoiceStore(createFakeChatState(createVirtualClock()).secrets);

test('a voice with its consent is kept', async () => {
  const store = open();
  await store.add(record);
  expect(await store.list()).toEqual([record]);
  await expect(store.add(record)).rejects.toThrow('The voice "anna" is there already. Choose another id.');
});

test.each([
  [{ ...record, consent: undefined }, '"consent" is missing: who agreed, when, and the recording.'],
  [{ ...record, consent: { ...record.consent, recording: ' ' } }, '"consent.recording"'],
  [{ ...record, consent: { ...record.consent, when: 'yesterday' } }, '"consent.when" is a time'],
  [{ ...record, voiceCloningKey: '' }, '"voiceCloningKey"'],
  [{ ...record, id: 'Anna Lima' }, '"id" is 1 to 40'],
])('without a complete record it is not: %#', async (given, sentence) => {
  const store = open();
  await expect(store.add(given)).rejects.toThrow(sentence);
  expect(await store.list()).toEqual([]);
});

test('a revoked voice leaves its name and no key, and does not come back', async () => {
  const store = open();
  await store.add(record);
  await store.revoke('anna', new Date('2026-03-04T00:00:00Z'));
  const left = { id: 'anna', label: 'Anna', language: 'en-GB', revokedAt: '2026-03-04T00:00:00.000Z' };
  expect(await store.list()).toEqual([left]);
  await expect(store.add(record)).rejects.toThrow('was revoked on 2026-03-04');
  await expect(store.revoke('ben', new Date())).rejects.toThrow('There is no custom voice "ben".');
});
