import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { googleError, now, origin, useGoogle, useNock, voicesAnswer, voicesPath } from './speech-api.ts';

useNock();
const { google, speak } = useGoogle();

const answering = (status: number, body: nock.Body, times = 1) =>
  nock(origin).get(voicesPath).query(true).times(times).reply(status, body);

/** A day and more, in ms. */
const DAY = 24 * 60 * 60 * 1000;
function clock() {
  let at = now().getTime();
  return {
    now: () => new Date(at),
    pass(ms: number) {
      at += ms;
    },
  };
}

describe('the list of Google’s voices', () => {
  it('has labels that people can read, the best that time English words first', async () => {
    answering(200, voicesAnswer);
    expect(await google().voices()).toEqual([
      { id: 'google/en-US-Neural2-A', label: 'Neural2-A (American English, male)', language: 'en-US' },
      {
        id: 'google/en-US-Chirp3-HD-Achernar',
        label: 'Chirp3-HD-Achernar (American English, female)',
        language: 'en-US',
      },
      { id: 'google/en-GB-Neural2-B', label: 'Neural2-B (British English, male)', language: 'en-GB' },
      { id: 'google/en-GB-Studio-B', label: 'Studio-B (British English, male)', language: 'en-GB' },
      { id: 'google/en-IN-Standard-C', label: 'Standard-C (English, India, male)', language: 'en-IN' },
      { id: 'google/nl-NL-Standard-A', label: 'Standard-A (Dutch, Netherlands)', language: 'nl-NL' },
      { id: 'google/cmn-CN-Wavenet-A', label: 'Wavenet-A (Chinese, China, female)', language: 'zh-CN' },
    ]);
  });

  it('is asked for once a day, and once for all who wait for it', async () => {
    const time = clock();
    const provider = google({ now: time.now });
    const first = answering(200, voicesAnswer);
    const [one, other] = await Promise.all([provider.voices(), provider.voices()]);
    expect(one).toEqual(other);
    time.pass(DAY - 1);
    await provider.voices();
    expect(first.isDone()).toBe(true);
    const second = answering(200, { voices: voicesAnswer.voices.slice(0, 1) });
    time.pass(1);
    expect(await provider.voices()).toHaveLength(1);
    expect(second.isDone()).toBe(true);
  });

  it('stays while Google is away, which is not asked again for some minutes', async () => {
    const time = clock();
    const provider = google({ now: time.now });
    answering(200, voicesAnswer);
    const before = await provider.voices();
    time.pass(DAY);
    const failures = answering(503, '', 2);
    expect(await provider.voices()).toEqual(before);
    expect(await provider.voices()).toEqual(before);
    expect(failures.isDone()).toBe(false);
    time.pass(6 * 60 * 1000);
    expect(await provider.voices()).toEqual(before);
    expect(failures.isDone()).toBe(true);
    time.pass(6 * 60 * 1000);
    answering(200, { voices: [] });
    expect(await provider.voices()).toEqual(before);
  });

  it('that never came is a failure with a sentence, and comes when it is asked for again', async () => {
    const provider = google();
    answering(403, googleError(403, 'no', 'PERMISSION_DENIED'));
    await expect(provider.voices()).rejects.toMatchObject({ name: 'MediaError', message: /GOOGLE_TTS_API_KEY/ });
    answering(200, '{"voices": [{"name": 5}, null, {"name": "en-GB-News-G", "ssmlGender": "FEMALE"}');
    await expect(provider.voices()).rejects.toMatchObject({ name: 'MediaError' });
    answering(200, { voices: voicesAnswer.voices });
    expect(await provider.voices()).toHaveLength(7);
  });

  it('knows which voices there are not, without asking', async () => {
    const provider = google();
    answering(200, voicesAnswer);
    await provider.voices();
    for (const voiceId of ['google/en-GB-Neural2-Z', 'google/Achernar', 'google/../x', 'google/'])
      await expect(speak({ voiceId }, provider)).rejects.toMatchObject({ code: 'validation', field: 'voiceId' });
  });
});
