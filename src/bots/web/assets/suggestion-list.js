/** The list above the composer: arrows choose, Enter or Tab takes, Escape closes. */
import { el, swatch } from './dom.js';
import { state } from './state.js';
import { suggest } from './suggest.js';

/** @param {HTMLTextAreaElement} text @param {() => void} onTaken */
export function createSuggestionList(text, onTaken) {
  const list = el('ul', { class: 'suggestions-list', id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions' });
  const title = el('p', { class: 'suggestions-title' });
  const node = el('div', { class: 'suggestions', hidden: true }, title, list);
  /** @type {import('./suggest.js').Suggestions | undefined} */
  let offered;
  let at = 0;
  let refused = '';
  text.setAttribute('aria-autocomplete', 'list');
  text.setAttribute('aria-controls', 'suggestions');

  function update() {
    const found = document.activeElement === text ? suggest(text.value, text.selectionStart, state.setup) : undefined;
    if (text.value !== refused) refused = '';
    offered = refused === '' || refused !== text.value ? found : undefined;
    at = 0;
    show();
  }

  function show() {
    node.hidden = offered === undefined;
    text.removeAttribute('aria-activedescendant');
    if (!offered) return;
    title.textContent = offered.title;
    list.setAttribute('aria-label', offered.title);
    list.replaceChildren(
      ...offered.items.map((item, index) => {
        const row = el(
          'li',
          {
            class: 'suggestion',
            role: 'option',
            id: `suggestion-${index}`,
            'aria-selected': index === at ? 'true' : 'false',
          },
          item.palette && swatch(item.palette),
          el('span', { class: 'suggestion-label', text: item.label }),
          item.hint !== item.label && el('span', { class: 'suggestion-hint', text: item.hint }),
        );
        // Down, not click: the composer must not lose the focus first.
        row.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(index);
        });
        return row;
      }),
    );
    text.setAttribute('aria-activedescendant', `suggestion-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} index */
  function take(index) {
    const item = offered?.items[index];
    if (!item || !offered) return;
    text.setRangeText(item.insert, offered.from, offered.to, 'end');
    onTaken();
    update();
  }

  /** Whether the key was for the list. @param {KeyboardEvent} event */
  function key(event) {
    if (!offered || event.isComposing) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + offered.items.length) % offered.items.length;
      show();
    } else if (
      (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) ||
      (event.key === 'Tab' && !event.shiftKey)
    )
      take(at);
    else if (event.key === 'Escape') {
      refused = text.value;
      offered = undefined;
      show();
    } else return false;
    event.preventDefault();
    return true;
  }

  function close() {
    offered = undefined;
    show();
  }

  return { node, update, key, close };
}
