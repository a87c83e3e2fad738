import { checkView } from './block-check.ts';
import { isThing, type Thing } from './block-rules.ts';
import type { Delivery, Heard } from './delivery.ts';
import type { Channel, Person, PersonName, SlackMessage, Workspace } from './emulator.ts';
import { findButton } from './find-button.ts';
import { byLabel, type Filled, fill } from './form.ts';
import { type Action, blockAction, event, messageShortcut, slashCommand, viewSubmission } from './payloads.ts';
import type { OpenView } from './rules.ts';
import { seen } from './seen.ts';
import type { Told } from './told.ts';
import type { Wall } from './wall.ts';

/** A person at a screen. What they do reaches the program as Slack would tell it, and its answers their screen. */
export interface Somebody extends Person {
  readonly workspace: Workspace;
  /** `/newsmedia Storm closes port`; keeps what was sent, to be delivered once more with `again`. */
  types(typed: string, channel?: Channel): Promise<Heard>;
  /** Clicks the button that reads like this, on a message, on what only they were told, or in a view. */
  clicks(on: SlackMessage | Told | OpenView, label: string): Promise<Heard>;
  /** The modal they have open, or the app's Home tab. */
  view(type?: OpenView['type']): OpenView | undefined;
  /** Fills in the open modal by its labels and sends it; the errors it shows then, by label. */
  submits(filled?: Record<string, Filled>): Promise<Record<string, string>>;
  uses(shortcut: string, message: SlackMessage): Promise<Heard>;
  /** Writes a message that is no command, in a thread if told; the app hears of it only when it is mentioned. */
  writes(text: string, channel?: Channel, thread?: string): Promise<SlackMessage>;
  reacts(message: SlackMessage, reaction: string): Promise<void>;
  takesBack(message: SlackMessage, reaction: string): Promise<void>;
  opensHome(): Promise<void>;
  /** What only they see: in channels, and from the bot in person; as they read it. */
  told(): Promise<string[]>;
  /** Delivers once more whatever was delivered last on their behalf. */
  again(): Promise<Heard>;
}

export function somebody(wall: Wall, workspace: Workspace, name: PersonName, by: () => Delivery): Somebody {
  const person = workspace.people[name];
  const { news } = workspace.channels;
  const at = (channel: { id: string; name?: string } = news) => ({
    ...{ workspace, person },
    channel: {
      id: channel.id,
      name: Object.values(workspace.channels).find(({ id }) => id === channel.id)?.name ?? 'directmessage',
    },
  });
  let last = async (): Promise<Heard> => {
    throw new Error('Nothing was delivered yet.');
  };
  const deliver = (once: () => Promise<Heard>): Promise<Heard> => {
    last = once;
    return once();
  };
  const trigger = (view?: string) => wall.rules.trigger(workspace, person.id, view);
  const hear = async (heard: Heard, channel: string): Promise<Heard> => {
    const words = isThing(heard.body) ? heard.body : { text: heard.body };
    if (words.text || words.blocks)
      wall.private.tell({ ...words, team: workspace.id, user: person.id, channel } as Told);
    return heard;
  };

  async function act(on: SlackMessage | Told | OpenView, action: Action): Promise<Heard> {
    if ('hash' in on) {
      const payload = blockAction(at(), action, { trigger: await trigger(on.id), view: on });
      return deliver(() => by().interaction(payload));
    }
    const where = at({ id: on.channel });
    const ephemeral = !('ts' in on);
    const message = (
      ephemeral ? { text: '', ...on, ts: '1700000000.000001', user: workspace.bot.id } : on
    ) as SlackMessage;
    const given = { workspace, user: person.id, channel: on.channel, message: { ts: message.ts, ephemeral } };
    const payload = blockAction(where, action, {
      trigger: await trigger(),
      responseUrl: wall.responseUrl(given),
      message,
      ephemeral,
    });
    return deliver(() => by().interaction(payload));
  }

  async function tellEvent(inner: Thing & { type: string }): Promise<void> {
    const envelope = event(workspace, inner);
    await deliver(() => by().event(envelope));
  }

  /** Slack tells the app of reactions only where it is a member. */
  async function react(method: string, message: SlackMessage, reaction: string): Promise<void> {
    const item = { channel: message.channel, timestamp: message.ts };
    await workspace.call(method, { ...item, name: reaction }, person.token);
    if (!(await workspace.isMember(message.channel, workspace.bot.id))) return;
    await tellEvent({
      type: method === 'reactions.add' ? 'reaction_added' : 'reaction_removed',
      ...{ user: person.id, reaction, item_user: message.user },
      item: { type: 'message', channel: message.channel, ts: message.ts },
    });
  }

  return {
    ...person,
    workspace,
    async types(typed, channel = news) {
      const responseUrl = wall.responseUrl({ workspace, user: person.id, channel: channel.id });
      const form = slashCommand(at(channel), typed, { trigger: await trigger(), responseUrl });
      return hear(await deliver(() => by().command(form)), channel.id);
    },
    clicks: async (on, label) => act(on, findButton(on, label)),
    view: (type) => wall.rules.view(person.id, type),
    async submits(filled = {}) {
      const view = wall.rules.view(person.id);
      if (!view) throw new Error(`${name} has no modal open.`);
      const payload = viewSubmission(at(), view, fill(view, filled), await trigger(view.id));
      const { body } = await deliver(() => by().interaction(payload));
      if (!isThing(body)) {
        wall.rules.show(person.id, undefined);
        return {};
      }
      if (body.response_action === 'errors') return byLabel(view, body.errors as Record<string, string>);
      if (isThing(body.view)) wall.rules.refused('response_action', checkView(body.view));
      wall.rules.show(person.id, isThing(body.view) ? ({ ...view, ...body.view } as OpenView) : undefined);
      return {};
    },
    async uses(shortcut, message) {
      const responseUrl = wall.responseUrl({ workspace, user: person.id, channel: message.channel });
      const payload = messageShortcut(at({ id: message.channel }), shortcut, message, {
        trigger: await trigger(),
        responseUrl,
      });
      return deliver(() => by().interaction(payload));
    },
    async writes(text, channel = news, thread) {
      const said = { channel: channel.id, text, ...(thread ? { thread_ts: thread } : {}) };
      const { ts } = await workspace.call('chat.postMessage', said, person.token);
      const message: SlackMessage = { ...said, ts: String(ts), user: person.id };
      if (text.includes(`<@${workspace.bot.id}>`)) {
        await tellEvent({ type: 'app_mention', ...message, team: workspace.id, event_ts: message.ts });
      }
      return message;
    },
    reacts: (message, reaction) => react('reactions.add', message, reaction),
    takesBack: (message, reaction) => react('reactions.remove', message, reaction),
    opensHome: () => tellEvent({ type: 'app_home_opened', user: person.id, channel: `D${person.id}`, tab: 'home' }),
    async told() {
      const alone = await workspace.directMessages(person);
      return [...wall.told(person.id), ...alone].map(seen);
    },
    again: () => last(),
  };
}
