/** While a generation is in the making, its page is fetched again and every part that has changed is put in place. */

const everyMs = 2000;

/** @param {() => void} onChange called after parts were exchanged */
export function followParts(onChange) {
  /** As the server wrote them, since scripts change what is shown. */
  const written = partsOf(document);

  async function refresh() {
    let live = true;
    if (!document.hidden) live = await once().catch(() => true); // away for a moment; the next turn asks again
    if (live) setTimeout(refresh, everyMs);
    else document.querySelector('[data-live]')?.removeAttribute('data-live');
  }

  /** @returns {Promise<boolean>} whether there is more to come */
  async function once() {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (response.status >= 500) return true;
    // Deleted or held meanwhile: another page altogether.
    if (!response.ok || page.querySelector('.held')) location.reload();
    let changed = false;
    for (const [name, html] of partsOf(page)) {
      if (written.get(name) === html) continue;
      written.set(name, html);
      const fresh = page.querySelector(`[data-part="${name}"]`);
      document.querySelector(`[data-part="${name}"]`)?.replaceChildren(...(fresh?.childNodes ?? []));
      changed = true;
    }
    if (changed) onChange();
    return page.querySelector('[data-live]') !== null;
  }

  setTimeout(refresh, everyMs);
}

/**
 * @param {Document} page
 * @returns {Map<string, string>} markup by the part's name
 */
function partsOf(page) {
  const parts = [...page.querySelectorAll('[data-part]')];
  return new Map(parts.map((part) => [part.getAttribute('data-part') ?? '', part.innerHTML]));
}
