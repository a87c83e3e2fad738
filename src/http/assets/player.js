/** While a generation is in the making, its page is fetched again and the changed part put in place. */

const everyMs = 2000;

async function refresh() {
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('main');
    const shown = document.querySelector('main');
    if (fresh && shown && fresh.innerHTML !== shown.innerHTML) shown.replaceWith(fresh);
  } catch {
    // The program is away for a moment; the next turn asks again.
  }
  if (document.querySelector('[data-live]')) setTimeout(refresh, everyMs);
}

setTimeout(refresh, everyMs);

export {};
