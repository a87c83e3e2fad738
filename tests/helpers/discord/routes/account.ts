import { apiChannel, apiUser } from '../api-objects.ts';
import { openDirectMessage } from '../direct-messages.ts';
import { createForm } from '../form.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { text } from '../json.ts';
import { permissionsOf } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import { ok, type Route } from '../route.ts';
import type { World } from '../world.ts';

/** The bot itself: who it is, where its gateway is, whom it writes to. */
export function accountRoutes(world: World, gateway: Pick<Gateway, 'url' | 'starts'>): Route[] {
  const application = {
    ...{ id: world.application.id, name: world.application.name, description: '', icon: null, flags: 0 },
    ...{ bot_public: false, bot_require_code_grant: false, verify_key: '0'.repeat(64), team: null },
  };
  const withBot = () => ({ ...application, bot: apiUser(world.bot), approximate_guild_count: world.guilds.size });
  return [
    {
      ...{ name: 'get gateway', method: 'GET', path: '/gateway', open: true },
      handle: () => ok({ url: gateway.url() }),
    },
    {
      ...{ name: 'get bot gateway', method: 'GET', path: '/gateway/bot' },
      handle: () => ok({ url: gateway.url(), shards: 1, session_start_limit: gateway.starts() }),
    },
    {
      ...{ name: 'get bot user', method: 'GET', path: '/users/@me' },
      handle: () => ok({ ...apiUser(world.bot), verified: true, mfa_enabled: false, email: null, locale: 'en-US' }),
    },
    { ...{ name: 'get application', method: 'GET', path: '/oauth2/applications/@me' }, handle: () => ok(withBot()) },
    { ...{ name: 'get application', method: 'GET', path: '/applications/@me' }, handle: () => ok(withBot()) },
    {
      ...{ name: 'list guilds', method: 'GET', path: '/users/@me/guilds' },
      handle: () =>
        ok(
          [...world.guilds.values()].map((guild) => {
            const member = guild.members.get(world.bot.id);
            const permissions = String(member ? permissionsOf(guild, member) : 0);
            return { id: guild.id, name: guild.name, owner: false, permissions, features: [] };
          }),
        ),
    },
    {
      ...{ name: 'open direct message', method: 'POST', path: '/users/@me/channels' },
      handle({ body }) {
        const form = createForm();
        form.in('recipient_id').text(body.recipient_id, { max: 20 });
        form.refuse();
        const person = world.users.get(text(body.recipient_id));
        if (!person || person.bot) throw refusal(50007);
        return ok(apiChannel(world, openDirectMessage(world, person)));
      },
    },
    {
      ...{ name: 'get user', method: 'GET', path: '/users/:user' },
      handle({ params }) {
        const user = world.users.get(params.user ?? '');
        if (!user) throw refusal(10013);
        return ok(apiUser(user));
      },
    },
  ];
}
