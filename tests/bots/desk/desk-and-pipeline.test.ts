import { expect, test } from 'vitest';
import { systemClock } from '../../../src/bots/desk/clock.ts';
import { createDesk } from '../../../src/bots/desk/desk.ts';
import { createLinks } from '../../../src/pipeline/links.ts';
import { createFakeArchive } from '../../helpers/fake-archive.ts';
import { createFakePlatform } from '../../helpers/fake-chat.ts';
import {
  createFakeCardMessages,
  createFakeChannelPolicies,
  createFakePronunciations,
} from '../../helpers/fake-desk-state.ts';
import { createFakeDigests } from '../../helpers/fake-digests.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { createFakePipeline } from '../../helpers/fake-pipeline.ts';
import { createFakeQuotas } from '../../helpers/fake-quotas.ts';

test('from a command to published media, with the real pipeline behind the desk', async () => {
  const pipeline = createFakePipeline();
  const clock = systemClock;
  const platform = createFakePlatform({ clock, pacing: { perMinute: 60_000, burst: 10_000, everyMs: 1 } });
  const desk = createDesk({
    ...{ clock, chats: [platform.chat()], atOnce: 1 },
    requests: pipeline.media,
    actions: pipeline.actions,
    approvals: pipeline.approvals,
    links: createLinks({ publicUrl: 'http://127.0.0.1', linkKey: Buffer.from('k'), storage: pipeline.storageProvider }),
    messages: createFakeCardMessages(clock),
    policies: createFakeChannelPolicies(),
    pronunciations: createFakePronunciations(),
    recent: pipeline.generations.recent,
    ...{ archive: createFakeArchive(pipeline.generations.all), locks: createFakeLocks() },
    digests: createFakeDigests(clock),
    voices: async () => [],
    quotas: createFakeQuotas(),
    health: () => [],
    report: (error) => {
      throw error;
    },
  });
  const spoken = (name: string) => ({
    actor: { id: `fake:${name}`, name, verified: true },
    channel: platform.channel,
    requestKey: name,
  });
  const { generationId = '' } = await desk.onCommand({
    ...spoken('Ana'),
    command: 'newsmedia',
    text: 'Storm closes port —style Dali',
  });
  await Promise.all([pipeline.work(generationId), desk.follow(generationId, new AbortController().signal)]);
  const ready = platform.card();
  expect(ready).toMatchObject({ state: 'ready', title: 'Storm closes port', approval: { state: 'pending' } });
  expect(ready.links[0]?.url).toContain('?k=');

  const { contentHash = '' } = ready;
  const press = (name: string) => desk.onAction({ ...spoken(name), action: 'approve', generationId, contentHash });
  expect((await press('Ana')).text).toContain('somebody else decides');
  expect((await press('Ben')).text).toBe('Approved and published.');
  await desk.refresh(generationId);
  const published = platform.card();
  expect(published.approval.line).toMatch(/^Approved by Ben .* Published\.$/);
  expect(published.image?.url).toContain('/media/public/');
  expect(published.links[0]?.url).not.toContain('?k=');
  expect(platform.messages).toHaveLength(1);

  const message = platform.messages[0]?.ref ?? '';
  // He pressed the button: taking a ✅ away that he added beside it takes nothing back.
  await desk.onReaction({ ...spoken('Ben'), message, reaction: '✅', added: false });
  expect((await pipeline.media.find(generationId))?.approval.state).toBe('approved');
  await pipeline.approvals.undo(generationId, spoken('Ben').actor);
  await desk.onReaction({ ...spoken('Ben'), message, reaction: '✅', added: true });
  await desk.onReaction({ ...spoken('Ben'), message, reaction: '👍', added: true });
  await desk.onReaction({ ...spoken('Ben'), message, reaction: '👍', added: false });
  expect((await pipeline.media.find(generationId))?.approval).toMatchObject({ state: 'approved', via: '✅' });
  await desk.onReaction({ ...spoken('Ben'), message, reaction: '✅', added: false });
  expect((await pipeline.media.find(generationId))?.approval.state).toBe('pending');
  await desk.onReaction({ ...spoken('Ben'), message, reaction: '❌', added: true });
  expect(platform.told.at(-1)?.text).toBe(
    'Say in a few words why it is rejected; the requester will read it. Press Reject on the card to say it.',
  );
  desk.close();
});
