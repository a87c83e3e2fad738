/** A button that opens a short list of choices; arrows move, Escape closes. */
import { el, icon } from './dom.js';

/** @typedef {{label: string, sign: import('./dom.js').IconName, tone?: 'good' | 'bad' | undefined, name: string, run(): void}} Choice */

/** @param {string} label @param {Choice[]} choices */
export function createMenu(label, choices) {
  const list = el('div', { class: 'menu-list', role: 'menu', 'aria-label': label, hidden: true });
  const opener = el(
    'button',
    {
      class: 'button plain square',
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': label,
      title: label,
      'data-action': 'more',
    },
    icon('more'),
  );
  const node = el('div', { class: 'menu' }, opener, list);
  const items = choices.map((choice) => {
    const item = el(
      'button',
      { class: `menu-item ${choice.tone ?? ''}`, type: 'button', role: 'menuitem', tabindex: '-1' },
      icon(choice.sign),
      el('span', { text: choice.label }),
    );
    item.addEventListener('click', () => {
      close();
      opener.focus();
      choice.run();
    });
    list.append(item);
    return item;
  });

  /** @param {number} index */
  const focusAt = (index) => items[(index + items.length) % items.length]?.focus();
  /** @param {Event} event */
  const outside = (event) => {
    if (event.target instanceof Node && !node.contains(event.target)) close();
  };

  function open() {
    list.hidden = false;
    list.classList.remove('up', 'left');
    opener.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', outside);
    // Near the lower edge there is only room above.
    list.classList.toggle('up', opener.getBoundingClientRect().bottom + list.offsetHeight > innerHeight - 160);
    list.classList.toggle('left', list.getBoundingClientRect().right > innerWidth - 12);
    focusAt(0);
  }

  function close() {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside);
  }

  opener.addEventListener('click', () => (list.hidden ? open() : close()));
  node.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    if (event.key === 'ArrowDown') focusAt(at + 1);
    else if (event.key === 'ArrowUp') focusAt(at - 1);
    else if (event.key === 'Home') focusAt(0);
    else if (event.key === 'End') focusAt(-1);
    else if (event.key === 'Escape') {
      close();
      opener.focus();
    } else if (event.key === 'Tab') close();
    if (/^(Arrow|Home|End|Escape)/.test(event.key)) event.preventDefault();
  });
  return node;
}
