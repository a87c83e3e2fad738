/** What the app asks a workspace for, and what stops working without it. The manifest lists the same. */
export const botScopes = [
  { name: 'commands', without: '/newsmedia, /newsdesk and the message shortcut do not work' },
  { name: 'chat:write', without: 'no card can be shown' },
  { name: 'chat:write.public', without: 'cards are only shown in channels the app was invited to' },
  { name: 'channels:join', without: 'the app must be invited to a channel before reactions there count' },
  { name: 'reactions:read', without: 'reactions neither approve nor reject' },
  { name: 'files:write', without: 'cards have no picture and no narration of their own, only links' },
  { name: 'files:read', without: 'it cannot be seen when an uploaded picture is ready, so cards come without it' },
  { name: 'channels:read', without: 'who created a channel is unknown, so only workspace admins change its settings' },
  {
    name: 'groups:read',
    without: 'who created a private channel is unknown, so only workspace admins change its settings',
  },
  { name: 'users:read', without: 'people appear as ids instead of names, and admins are not recognised' },
  { name: 'usergroups:read', without: 'a user group named as editor has nobody in it' },
  { name: 'app_mentions:read', without: 'mentioning the app starts nothing' },
  { name: 'im:write', without: 'nobody can be told a result whose channel is gone' },
] as const satisfies readonly { name: string; without: string }[];
