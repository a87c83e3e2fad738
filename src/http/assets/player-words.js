/** The transcript: the word being spoken lights up, and every word can be pressed. */

/** @typedef {{element: HTMLElement, start: number, end: number}} Word  times in seconds */

/**
 * @param {HTMLElement} text
 * @returns {Word[]}
 */
export function wordsOf(text) {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = text.querySelectorAll('[data-start]');
  return [...elements].map((element) => ({
    element,
    start: Number(element.dataset.start) / 1000,
    end: Number(element.dataset.end) / 1000,
  }));
}

/**
 * @param {HTMLElement} text
 * @param {Word[]} words
 * @param {(seconds: number) => void} play
 */
export function createTranscript(text, words, play) {
  let spoken = -1;
  let following = true;
  /** The one word that the tab key reaches. Only it is a button, so that screen readers read the rest as text. */
  let reached = 0;

  /** @param {number} index */
  function reach(index) {
    const [before, next] = [words[reached]?.element, words[index]?.element];
    for (const name of ['tabindex', 'role', 'aria-describedby']) before?.removeAttribute(name);
    next?.setAttribute('tabindex', '0');
    next?.setAttribute('role', 'button');
    reached = index;
  }

  const indexOf = (/** @type {EventTarget | null} */ target) =>
    words.findIndex(({ element }) => target instanceof Node && element.contains(target));

  text.addEventListener('click', (event) => {
    const index = indexOf(event.target);
    // Whoever marks text to copy it does not want to hear it.
    if (index < 0 || getSelection()?.isCollapsed === false) return;
    reach(index);
    play(words[index]?.start ?? 0);
  });

  text.addEventListener('keydown', (event) => {
    if (indexOf(event.target) < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const onward = getComputedStyle(text).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = onward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    /** @type {Record<string, number>} */
    const moves = { [onward]: reached + 1, [back]: reached - 1, Home: 0, End: words.length - 1 };
    const next = moves[event.key];
    if (event.key === 'Enter' || event.key === ' ') play(words[reached]?.start ?? 0);
    else if (next === undefined) return;
    else {
      reach(Math.min(words.length - 1, Math.max(0, next)));
      words[reached]?.element.focus();
    }
    event.preventDefault();
  });

  // Whoever scrolls by hand reads elsewhere; the page stays there until the next start.
  for (const kind of ['wheel', 'touchmove']) addEventListener(kind, () => (following = false), { passive: true });

  reach(0);
  // Said once, where the tab key arrives; not again at every word.
  words[0]?.element.setAttribute('aria-describedby', 'word-help');
  text.classList.add('pressable');

  return {
    follow() {
      following = true;
    },
    /**
     * @param {number} seconds
     * @param {{begun: boolean, playing: boolean}} now
     */
    show(seconds, { begun, playing }) {
      text.classList.toggle('begun', begun);
      const index = begun ? lastStarted(words, seconds) : -1;
      if (index === spoken) return;
      words[spoken]?.element.removeAttribute('aria-current');
      for (const [i, { element }] of words.entries()) element.classList.toggle('heard', i < index);
      words[index]?.element.setAttribute('aria-current', 'true');
      spoken = index;
      if (playing && following && words[index])
        keepInView(words[index].element, document.querySelector('[data-narration]'));
    },
  };
}

/**
 * The word that is heard: it stays lit until the next one starts, as pauses belong to the word before.
 * @param {Word[]} words
 * @param {number} seconds
 */
export function lastStarted(words, seconds) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * @param {HTMLElement} element
 * @param {Element | null} above what stays over the text while it scrolls
 */
function keepInView(element, above) {
  const { top, bottom } = element.getBoundingClientRect();
  const free = Math.max(0, above?.getBoundingClientRect().bottom ?? 0);
  if (top > free && bottom < innerHeight - 24) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
