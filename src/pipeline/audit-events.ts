import { votesOf } from './approval.ts';
import { system } from './authority.ts';
import { hasEnded } from './generation.ts';
import { sha256, sha256OfJson } from './hash.ts';
import type { AuditEvent, AuditEventName } from './ports/audit.ts';
import type { ChannelPolicy } from './ports/desk-state.ts';
import type { Actor, Generation, Publication } from './ports/generation.ts';
import { stages } from './ports/media.ts';
import type { Change, LedgerEntry } from './ports/state.ts';
import { upFiles } from './publication.ts';

/** Of the program's own doing on somebody's behalf. */
const bySystem = { by: 'system' } as const;

type Where = Pick<Generation, 'id' | 'workspace' | 'channel'>;

function eventOf(
  event: AuditEventName,
  { id, workspace, channel }: Where,
  actor: Actor,
  detail: Record<string, unknown>,
): AuditEvent {
  const byWhom = actor.id === system.id ? bySystem : {};
  return { event, workspace, channel, generationId: id, actor, detail: { ...byWhom, ...detail } };
}

export function requestedEvent(generation: Generation): AuditEvent {
  const { requester, request, parentId, charge } = generation;
  const { headline, text, artStyle, voiceId, image, audio } = request;
  const words = { headlineHash: sha256(headline), ...(text === undefined ? {} : { textHash: sha256(text) }) };
  const estimate = charge && { microUsd: charge.microUsd, measured: charge.measured };
  return eventOf('requested', generation, requester, { ...words, artStyle, voiceId, image, audio, parentId, estimate });
}

/** What a stored change says, in the order in which it came about. Progress alone says nothing. */
export function changeEvents(before: Generation, after: Generation, change: Omit<Change, 'generation'>): AuditEvent[] {
  const by = change.by ?? change.decision?.by ?? system;
  const event = (name: AuditEventName, actor: Actor, detail: Record<string, unknown>) =>
    eventOf(name, after, actor, detail);
  const events: AuditEvent[] = [];

  if (after.deletedAt !== undefined && before.deletedAt === undefined) {
    return [event('deleted', by, { ...contentOf(before), fileHashes: publicHashes(before.publication) })];
  }
  if (!hasEnded(before) && hasEnded(after)) {
    if (after.state === 'cancelled') events.push(event('cancelled', by, {}));
    else {
      const { state, finishedAt } = after;
      events.push(event('finished', after.requester, { ...bySystem, state, finishedAt, ...contentOf(after) }));
    }
  }
  if (hasEnded(before) && !hasEnded(after)) {
    const again = stages.filter((stage) => after.stages[stage].attempt > before.stages[stage].attempt);
    events.push(event('retried', by, { stages: again, providers: after.request.providers }));
  }
  if (hasEnded(before) && before.image && after.image && before.image.altText !== after.image.altText) {
    const altTextHash = sha256(after.image.altText);
    events.push(
      event('edited', by, { altTextHash, oldAltTextHash: sha256(before.image.altText), ...contentOf(after) }),
    );
  }
  const { decision } = change;
  // That a time was set is told with that time, below.
  if (decision && decision.decision !== 'scheduled')
    events.push(event(nameOf(decision), decision.by, decided(after, decision)));
  events.push(...publicationEvents(before, after, change, by));
  if (decision && !events.some((one) => tellsOf(one, decision)))
    events.push(event('decided', decision.by, decided(after, decision)));
  return events;
}

/** Whether this is the row of that decision: each has one. */
export function tellsOf({ event, detail }: AuditEvent, { decision }: NonNullable<Change['decision']>): boolean {
  return (detail.decision ?? event) === decision;
}

function nameOf({ decision }: NonNullable<Change['decision']>): AuditEventName {
  return decision === 'superseded' ? 'superseded' : 'decided';
}

function decided(after: Generation, decision: NonNullable<Change['decision']>): Record<string, unknown> {
  const { approval } = after;
  const votes = votesOf(approval);
  const own = votes.find(({ by }) => by.id === decision.by.id) ?? approval;
  const approving = decision.decision === 'approved';
  const same = after.contentHash === decision.contentHash;
  return {
    decision: decision.decision,
    at: decision.at,
    ...(same ? contentOf(after) : {}),
    contentHash: decision.contentHash,
    reasonHash: decision.reason === undefined ? undefined : sha256(decision.reason),
    via: decision.decision === 'undone' ? undefined : own.via,
    // One of two: it takes another editor before anything follows from it.
    waitsForAnother: (approving && approval.state === 'pending') || undefined,
    // When its voter wants it to go out, where that was said.
    publishAt: approving && 'publishAt' in own ? own.publishAt : undefined,
    together: approving && votes.length > 1 ? votes.map(({ by }) => by.id) : undefined,
  };
}

/** What became of the public copies. */
function publicationEvents(
  { publication: was }: Generation,
  after: Generation,
  { decision }: Omit<Change, 'generation'>,
  by: Actor,
): AuditEvent[] {
  const { publication: is, approval } = after;
  if (!is) return [];
  const events: AuditEvent[] = [];
  const tell = (event: AuditEventName, actor: Actor, detail: Record<string, unknown>) =>
    events.push(eventOf(event, after, actor, detail));
  const same = was?.contentHash === is.contentHash && was.publishAt === is.publishAt;
  const wasHere = same ? was : undefined;

  // What goes up with the decision itself is told by the row that says that it is up.
  if (!same && (is.zone !== undefined || decision?.decision === 'scheduled')) {
    tell('scheduled', by, { publishAt: is.publishAt, zone: is.zone, ...publishedContent(is) });
  }
  // One that was taken back before it was up leaves what was up all the time.
  if (is.publishedAt !== undefined && !wasHere?.publishedAt && was?.before?.publishedAt !== is.publishedAt) {
    tell('published', approval.by ?? by, { ...bySystem, publishedAt: is.publishedAt, ...publishedContent(is) });
  }
  if (is.withdrawnAt !== undefined && wasHere?.withdrawnAt === undefined) {
    const because = decision?.decision;
    const fileHashes = publicHashes(was);
    tell('withdrawn', is.withdrawnBy ?? by, {
      withdrawnAt: is.withdrawnAt,
      because,
      fileHashes,
      ...publishedContent(is),
    });
  }
  if (wasHere?.replaces && !is.replaces) {
    const fileHashes = wasHere.replaces.map(({ hash }) => hash);
    tell('withdrawn', approval.by ?? by, { ...bySystem, because: 'replaced', fileHashes, replacedBy: is.contentHash });
  }
  return events;
}

/** One call to a provider that has ended; whoever asked for the generation answers for it. */
export function calledEvent(
  entry: Omit<LedgerEntry, 'output'> & { model?: string | undefined },
  generation: (Where & { requester: Actor }) | undefined,
): AuditEvent {
  const { workspace, step, inputHash, attempt, run, provider, model, outcome, state, cost, estimateMicroUsd } = entry;
  // What may have been paid counts with its estimate.
  const maybePaid = state === 'done' || outcome === 'unknown';
  const guessed =
    maybePaid && estimateMicroUsd !== undefined ? { microUsd: estimateMicroUsd, measured: false } : undefined;
  const detail = {
    ...bySystem,
    ...{ step, provider, model, run, attempt, inputHash },
    outcome: state === 'done' ? 'ok' : (outcome ?? 'final'),
    cost: cost ?? guessed,
    fileHash: entry.file?.hash,
  };
  if (generation) return eventOf('called', generation, generation.requester, detail);
  return { event: 'called', workspace, actor: system, detail };
}

/** Which settings of a channel are others now; `undefined` when none is. */
export function settingsEvent(
  where: { workspace: string; channel: string },
  before: ChannelPolicy,
  after: ChannelPolicy,
  actor: Actor,
): AuditEvent | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ChannelPolicy)[];
  const changed = names.filter((name) => sha256OfJson(before[name]) !== sha256OfJson(after[name]));
  if (changed.length === 0) return undefined;
  const fields = changed.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]);
  const detail = { ...(actor.id === system.id ? bySystem : {}), ...Object.fromEntries(fields) };
  return { event: 'settings', ...where, actor, detail };
}

/** People of the web desk belong to the workspace `local`. */
export function personEvent(
  what: 'put' | 'invited' | 'joined',
  { id, name, role }: { id: string; name: string; role: string },
  actor: Actor,
): AuditEvent {
  return { event: 'person', workspace: 'local', actor, detail: { what, id, name, role } };
}

/** A custom voice, whose key and consent are nobody's business but that they were there is. */
export function voiceEvent(
  what: 'kept' | 'revoked',
  { id, label }: { id: string; label: string },
  actor: Actor,
): AuditEvent {
  return { event: 'voice', workspace: 'local', actor, detail: { what, id: `google/custom-${id}`, label } };
}

function contentOf({ contentHash, image, audio }: Generation): Record<string, unknown> {
  return { contentHash, imageHash: image?.file.hash, audioHash: audio?.file.hash };
}

function publishedContent({ contentHash, files }: Publication): Record<string, unknown> {
  return { contentHash, imageHash: files.image?.hash, audioHash: files.audio?.hash };
}

/** Of what may have been in public until now. */
function publicHashes(publication: Publication | undefined): string[] {
  return publication ? upFiles(publication).map(({ hash }) => hash) : [];
}
