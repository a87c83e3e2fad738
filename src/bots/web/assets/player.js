/** The narration of a card: play, seek, speed, and words that light up as they are spoken. */
import { el, icon } from './dom.js';
import { near } from './links.js';
import { saidClock } from './time.js';
import { createWords } from './words.js';

/** @typedef {NonNullable<import('./state.js').Card['audio']>} Narration */

const speeds = [1, 1.25, 1.5, 0.75];

/** One at a time, as in a newsroom. @type {HTMLAudioElement | undefined} */
let playing;

/** @param {Narration} first */
export function createPlayer(first) {
  let current = first;
  const sound = el('audio', { preload: 'none', src: near(first.url) });
  const toggle = el('button', { class: 'play', type: 'button', 'aria-label': 'Play the narration' }, icon('play'));
  const seek = el('input', {
    class: 'seek',
    type: 'range',
    min: 0,
    max: first.durationMs,
    value: 0,
    step: 10,
    'aria-label': 'Position',
  });
  const time = el('span', { class: 'player-time', text: saidClock(first.durationMs) });
  const speed = el('button', { class: 'speed', type: 'button', text: '1×', 'aria-label': 'Speed: 1×' });
  const problem = el('p', { class: 'player-problem', role: 'status' });
  const words = createWords(first, jump);
  const node = el(
    'div',
    { class: 'player', role: 'group', 'aria-label': 'Narration' },
    el('div', { class: 'player-bar' }, toggle, seek, time, speed),
    words.node,
    problem,
    sound,
  );

  toggle.addEventListener('click', () => (sound.paused ? start() : sound.pause()));
  speed.addEventListener('click', () => {
    const next = speeds[(speeds.indexOf(sound.playbackRate) + 1) % speeds.length] ?? 1;
    sound.playbackRate = next;
    speed.textContent = `${next}×`;
    speed.setAttribute('aria-label', `Speed: ${next}×`);
  });
  seek.addEventListener('input', () => jump(Number(seek.value)));
  seek.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    jump(words.beside(sound.currentTime * 1000, step));
  });
  sound.addEventListener('play', () => {
    if (playing !== sound) playing?.pause();
    playing = sound;
    problem.textContent = '';
    button('pause', 'Pause the narration');
    requestAnimationFrame(follow);
  });
  sound.addEventListener('pause', () => button('play', 'Play the narration'));
  sound.addEventListener('ended', () => {
    sound.currentTime = 0;
    show();
  });
  sound.addEventListener('seeked', show);
  sound.addEventListener('error', () => {
    problem.textContent = 'The narration could not be loaded. Reload the page to try again.';
  });

  async function start() {
    try {
      await sound.play();
    } catch {
      if (sound.error) problem.textContent = 'The narration could not be loaded. Reload the page to try again.';
    }
  }

  /** @param {number} ms */
  function jump(ms) {
    sound.currentTime = ms / 1000;
    show(ms);
  }

  function follow() {
    show();
    if (!sound.paused && node.isConnected) requestAnimationFrame(follow);
    else if (!node.isConnected) sound.pause();
  }

  /** @param {number | Event} [at] */
  function show(at) {
    const ms = typeof at === 'number' ? at : sound.currentTime * 1000;
    seek.value = String(ms);
    seek.style.setProperty('--done', `${Math.min(100, (ms / current.durationMs) * 100)}%`);
    time.textContent = ms > 0 ? `${saidClock(ms)} / ${saidClock(current.durationMs)}` : saidClock(current.durationMs);
    const word = words.light(ms, ms > 0);
    seek.setAttribute(
      'aria-valuetext',
      `${saidClock(ms)} of ${saidClock(current.durationMs)}${word ? `, “${word}”` : ''}`,
    );
  }

  /** @param {'play' | 'pause'} sign @param {string} label */
  function button(sign, label) {
    toggle.replaceChildren(icon(sign));
    toggle.setAttribute('aria-label', label);
    node.classList.toggle('is-playing', sign === 'pause');
  }

  /** The same words at another address (published, say): whoever listens is not interrupted. @param {Narration} next */
  function move(next) {
    if (next.url === current.url) return;
    current = next;
    if (sound.paused && sound.currentTime === 0) sound.src = near(next.url);
  }

  show();
  return { node, move };
}
