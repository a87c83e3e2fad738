/** Channels, and who one is. */

import { post } from './api.js';
import { avatar, brandMark, byId, el, icon } from './dom.js';
import { addChannel, addPerson } from './newcomers.js';
import { keep, state } from './state.js';
import { nextTheme, themeName } from './theme.js';

const roles = { reporter: 'Reporter', editor: 'Editor', operator: 'Host' };

/** @param {{open(channel: string): void, become(): Promise<void>, reload(): Promise<void>}} on */
export function createSidebar(on) {
  const sidebar = byId('sidebar');

  function update() {
    const { setup, channel } = state;
    const focused = sidebar.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const list = el('ul', { class: 'channels' });
    for (const name of setup.channels) {
      const unread = state.unread.has(name) && name !== channel;
      const link = el(
        'a',
        {
          class: `channel-link${unread ? ' unread' : ''}`,
          id: `channel-${name}`,
          href: `#${encodeURIComponent(name)}`,
          'aria-current': name === channel ? 'page' : undefined,
        },
        icon('hash'),
        el('span', { class: 'channel-name', text: name, dir: 'auto' }),
        unread && el('span', { class: 'dot' }, el('span', { class: 'unseen', text: 'new messages' })),
      );
      list.append(el('li', {}, link));
    }
    const plus = el(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        id: 'add-channel',
        'aria-label': 'Add a channel',
        title: 'Add a channel',
      },
      icon('plus'),
    );
    plus.addEventListener('click', async () => {
      const made = await addChannel();
      if (made) on.open(made);
    });
    sidebar.replaceChildren(
      el('div', { class: 'brand' }, brandMark(), el('span', { text: 'Newsmedia' }), themeButton()),
      el(
        'nav',
        { class: 'side-part', 'aria-label': 'Channels' },
        el('div', { class: 'side-head' }, el('h2', { text: 'Channels' }), plus),
        list,
      ),
      people(),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  function people() {
    const { me, local, people } = state.setup;
    const canAdd = local || me.role === 'operator';
    const plus = el(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        id: 'add-person',
        'aria-label': local ? 'Add a person' : 'Invite a person',
        title: local ? 'Add a person' : 'Invite a person',
      },
      icon('plus'),
    );
    plus.addEventListener('click', async () => {
      if (await addPerson(local)) await on.reload();
    });
    const list = el('ul', { class: 'people' });
    for (const person of people) {
      const mine = person.id === me.id;
      const inside = [
        avatar(person, 'small'),
        el('span', { class: 'person-name', text: person.name, dir: 'auto' }),
        el('span', { class: 'person-role', text: roles[person.role] }),
      ];
      const row = local
        ? el(
            'button',
            { class: 'person', type: 'button', id: `person-${person.id}`, 'aria-pressed': mine ? 'true' : 'false' },
            ...inside,
          )
        : el('div', { class: 'person' }, ...inside);
      if (local) {
        row.addEventListener('click', async () => {
          keep('persona', person.id);
          await on.become();
        });
      }
      list.append(el('li', {}, row));
    }
    return el(
      'section',
      { class: 'side-part who', 'aria-label': local ? 'Who you are' : 'People' },
      el('div', { class: 'side-head' }, el('h2', { text: local ? 'You are' : 'People' }), canAdd && plus),
      list,
      local
        ? el('p', {
            class: 'side-hint',
            text: 'On this machine anyone can try both sides: ask as a reporter, approve as an editor.',
          })
        : signedIn(),
    );
  }

  function signedIn() {
    const { me } = state.setup;
    const out = el(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': 'Sign out', title: 'Sign out' },
      icon('out'),
    );
    out.addEventListener('click', async () => {
      await post('/desk/signout', {});
      location.reload();
    });
    return el(
      'div',
      { class: 'me' },
      avatar(me, 'small'),
      el('span', { class: 'person-name', text: me.name, dir: 'auto' }),
      el('span', { class: 'person-role', text: roles[me.role] }),
      out,
    );
  }

  function themeButton() {
    const button = el('button', { class: 'icon-button', type: 'button', id: 'theme', title: 'Colours' }, icon('theme'));
    const label = () => button.setAttribute('aria-label', `Colours: ${themeName()}`);
    button.addEventListener('click', () => {
      nextTheme();
      label();
    });
    label();
    return button;
  }

  sidebar.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...sidebar.querySelectorAll('.channel-link, button.person')];
    const at = stops.indexOf(/** @type {Element} */ (document.activeElement));
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });

  return { update };
}
