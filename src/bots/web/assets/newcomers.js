/** Dialogs that add a channel or a person. */
import { post } from './api.js';
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { choice, field } from './fields.js';

/** Gives back the channel's name. @returns {Promise<string | undefined>} */
export function addChannel() {
  const name = el('input', {
    class: 'input',
    type: 'text',
    maxlength: 80,
    autocomplete: 'off',
    placeholder: 'local-news',
    dir: 'auto',
  });
  return openDialog({
    title: 'New channel',
    lead: 'Everybody on this desk can read and write in it.',
    body: [field('Name', name, 'Letters, digits, dots, dashes and underscores, without spaces.')],
    confirm: 'Create it',
    async submit() {
      /** @type {{channel: string}} */
      const made = await post('/desk/channels', { name: name.value.trim().replace(/^#/, '').replace(/\s+/g, '-') });
      return made.channel;
    },
  });
}

/** Whether somebody was added. @param {boolean} local */
export async function addPerson(local) {
  const name = el('input', {
    class: 'input',
    type: 'text',
    maxlength: 60,
    autocomplete: 'off',
    placeholder: 'Amara Okafor',
    dir: 'auto',
  });
  const role = choice('Role', [
    { value: 'reporter', label: 'Reporter: asks for media' },
    { value: 'editor', label: 'Editor: approves it' },
  ]);
  const added = await openDialog({
    title: local ? 'Add a person' : 'Invite a person',
    lead: local
      ? 'They can be chosen in the sidebar.'
      : 'You get a link that signs them in once. Send it to them alone.',
    body: [field('Name', name), role.node],
    confirm: local ? 'Add' : 'Make the link',
    /** @returns {Promise<{person: {name: string}, joinUrl?: string}>} */
    submit: () => post('/desk/people', { name: name.value.trim(), role: role.select.value }),
  });
  if (added?.joinUrl) await showLink(added.person.name, added.joinUrl);
  return added !== undefined;
}

/** @param {string} name @param {string} url */
async function showLink(name, url) {
  const link = el('input', { class: 'input', type: 'text', readonly: true, value: url });
  link.addEventListener('focus', () => link.select());
  await openDialog({
    title: `The invite for ${name}`,
    lead: 'It is shown only now and works once. A new invite for the same name replaces it.',
    body: [field('Link', link)],
    confirm: 'Copy the link',
    async submit() {
      link.select();
      // Not there where pages come over plain http from another machine.
      const copied = await navigator.clipboard?.writeText(url).then(
        () => true,
        () => false,
      );
      if (!copied) throw new Error('The browser did not copy it. Copy the selected text yourself.');
    },
  });
}
