/** Our player for the narration, in place of the browser's: play, waveform, time, speed, words. */

import { createWaveform } from './player-waveform.js';
import { createTranscript, wordsOf } from './player-words.js';

const speedKey = 'newsmedia-speed';

/** Takes over the narration on the page, once, when there is one. */
export function startNarration() {
  const section = document.querySelector('[data-narration]:not([data-started])');
  if (!(section instanceof HTMLElement)) return;
  section.dataset.started = '';
  const audio = part(section, 'audio', HTMLAudioElement);
  const button = part(section, '.play', HTMLButtonElement);
  const seek = part(section, '.seek', HTMLInputElement);
  const speed = part(section, '#speed', HTMLSelectElement);
  const now = part(section, '[data-now]', HTMLElement);
  const trouble = part(section, '.trouble', HTMLElement);
  const text = part(document, '[data-words]', HTMLElement);

  const words = wordsOf(text);
  const promised = Number(section.dataset.length);
  const length = () => promised || (Number.isFinite(audio.duration) ? audio.duration : 0);
  const transcript = createTranscript(text, words, (at) => {
    audio.currentTime = at;
    void play();
  });

  audio.controls = false;
  part(section, '.deck', HTMLElement).hidden = false;
  const wave = createWaveform(part(section, 'canvas', HTMLCanvasElement), words, promised);
  wave.read(section.dataset.sound ?? '', Number(section.dataset.bytes)).catch(() => {}); // bars stay where words are

  async function play() {
    transcript.follow();
    try {
      await audio.play();
    } catch (error) {
      // Pausing at once rejects too, and that is no trouble.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      complain('The narration cannot be played here. Download it below.');
    }
  }

  const toggle = () => (audio.paused ? void play() : audio.pause());

  /** @param {number} seconds */
  function goTo(seconds) {
    audio.currentTime = Math.min(length(), Math.max(0, seconds));
    show();
  }

  function show() {
    const [at, whole] = [Math.min(audio.currentTime, length()), length()];
    wave.show(whole > 0 ? at / whole : 0);
    seek.max = String(whole);
    seek.value = String(at);
    seek.setAttribute('aria-valuetext', `${clock(at)} of ${clock(whole)}`);
    now.textContent = clock(at);
    part(document, '[data-total]', HTMLElement).textContent = clock(whole);
    const begun = !audio.paused || (at > 0 && !audio.ended);
    transcript.show(at, { begun, playing: !audio.paused });
  }

  function everyFrame() {
    show();
    if (!audio.paused) requestAnimationFrame(everyFrame);
  }

  function label() {
    button.setAttribute('aria-label', audio.paused ? 'Play the narration' : 'Pause the narration');
    section?.classList.toggle('playing', !audio.paused);
  }

  /** @param {string} sentence */
  function complain(sentence) {
    trouble.textContent = sentence;
    trouble.hidden = false;
  }

  button.addEventListener('click', toggle);
  seek.addEventListener('input', () => goTo(Number(seek.value)));
  speed.addEventListener('change', () => {
    audio.playbackRate = Number(speed.value);
    keep(speed.value);
  });
  audio.addEventListener('play', () => {
    label();
    everyFrame();
  });
  for (const kind of ['pause', 'ended']) audio.addEventListener(kind, label);
  for (const kind of ['seeking', 'seeked', 'timeupdate', 'pause', 'ended', 'loadedmetadata']) {
    audio.addEventListener(kind, show);
  }
  audio.addEventListener('error', () =>
    complain('The narration could not be loaded. Reload the page, or download it below.'),
  );

  section.addEventListener('keydown', (event) => {
    if (event.target === speed || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = length() < 30 ? 1 : 5;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') goTo(audio.currentTime - step);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') goTo(audio.currentTime + step);
    else if (event.key === ' ' && event.target !== button) toggle();
    else return;
    event.preventDefault();
  });

  const kept = recall();
  if ([...speed.options].some(({ value }) => value === kept)) speed.value = kept;
  audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
  nameOnLockScreen();
  label();
  show();
}

function nameOnLockScreen() {
  if (!('mediaSession' in navigator)) return;
  const title = document.querySelector('h1')?.textContent ?? '';
  const picture = document.querySelector('.master');
  const artwork = picture instanceof HTMLImageElement ? [{ src: picture.src }] : [];
  navigator.mediaSession.metadata = new MediaMetadata({ title, artist: 'AI-generated voice', artwork });
}

// A browser may refuse its storage, and then the choice lasts as long as the page.
function recall() {
  try {
    return localStorage.getItem(speedKey) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} speed */
function keep(speed) {
  try {
    localStorage.setItem(speedKey, speed);
  } catch {}
}

/** @param {number} seconds */
function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
function part(within, selector, kind) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}
