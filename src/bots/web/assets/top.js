/** The bar over the messages: the channel's name, the way to the sidebar, and whether one is connected. */
import { byId, el, icon } from './dom.js';
import { kept, state } from './state.js';

/** @param {{settings(): void}} on */
export function createTop(on) {
  const desk = byId('desk');
  const sidebar = byId('sidebar');
  const scrim = byId('scrim');
  const menu = el(
    'button',
    {
      class: 'icon-button menu-button',
      type: 'button',
      'aria-label': 'Channels and people',
      'aria-controls': 'sidebar',
      'aria-expanded': 'false',
    },
    icon('menu'),
  );
  const title = el('h1', { class: 'top-title', dir: 'auto' });
  const lost = el('p', { class: 'lost', role: 'status' });
  const settings = el(
    'button',
    { class: 'top-button', type: 'button', 'aria-haspopup': 'dialog', 'aria-label': 'Settings of this channel' },
    icon('sliders'),
    el('span', { text: 'Settings' }),
  );
  settings.addEventListener('click', () => on.settings());
  const gallery = el(
    'a',
    { class: 'top-button', href: '/gallery', 'aria-label': 'Gallery of this channel' },
    icon('picture'),
    el('span', { text: 'Gallery' }),
  );
  byId('top').replaceChildren(menu, icon('hash'), title, lost, gallery, settings);
  const narrow = matchMedia('(max-width: 820px)');

  /** @param {boolean} open */
  function drawer(open) {
    desk.classList.toggle('drawer-open', open);
    scrim.hidden = !open;
    menu.setAttribute('aria-expanded', String(open));
    // Closed, it must not be reached by Tab; open, nothing behind it.
    sidebar.inert = narrow.matches && !open;
    byId('channel').inert = narrow.matches && open;
    if (!narrow.matches) return;
    const current = sidebar.querySelector('[aria-current]');
    if (open && current instanceof HTMLElement) current.focus();
  }

  menu.addEventListener('click', () => drawer(true));
  scrim.addEventListener('click', () => drawer(false));
  sidebar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !narrow.matches) return;
    drawer(false);
    menu.focus();
  });
  narrow.addEventListener('change', () => drawer(false));
  drawer(false);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  return {
    closeDrawer: () => drawer(false),
    update() {
      title.textContent = state.channel;
      gallery.href = galleryOf(state.channel);
      document.title = `#${state.channel} · Newsmedia`;
    },
    /** A cut of a moment is not worth a word. @param {boolean} isLive */
    live(isLive) {
      if (!isLive) {
        soon ??= setTimeout(() => (lost.textContent = 'Reconnecting …'), 1500);
        return;
      }
      clearTimeout(soon);
      soon = undefined;
      lost.textContent = '';
    },
  };
}

/** Links carry no header, so who one is on a strictly local desk stands in the address. @param {string} channel */
function galleryOf(channel) {
  const query = new URLSearchParams({ channel });
  const persona = kept('persona');
  if (persona) query.set('persona', persona);
  return `/gallery?${query}`;
}
