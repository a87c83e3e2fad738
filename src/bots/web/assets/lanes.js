/** The four stages of a card: bars while it runs, a quiet line of times afterwards. */
import { el, icon } from './dom.js';
import { saidSpan, tick } from './time.js';

/** @typedef {import('./state.js').CardLane} CardLane */

/** @type {Record<CardLane['stage'], import('./dom.js').IconName>} */
const icons = { prompt: 'text', image: 'picture', audio: 'voice', storage: 'box' };

/** @type {Record<CardLane['state'], string>} */
const words = { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'cancelled' };

/** Keeps its rows, so that bars move instead of jumping. */
export function createLanes() {
  const node = el('ul', { class: 'lanes', 'aria-label': 'Progress' });
  /** @type {Map<string, ReturnType<typeof createRow>>} */
  const rows = new Map();

  /** @param {CardLane[]} lanes @param {boolean} ended */
  function update(lanes, ended) {
    node.classList.toggle('ended', ended);
    for (const lane of lanes) {
      let row = rows.get(lane.stage);
      if (!row) {
        row = createRow(lane);
        rows.set(lane.stage, row);
        node.append(row.node);
      }
      row.update(lane);
    }
  }

  return { node, update };
}

/** @param {CardLane} first */
function createRow(first) {
  const sign = el('span', { class: 'lane-sign' });
  const name = el('span', { class: 'lane-name', text: first.label });
  const by = el('span', { class: 'lane-by' });
  const fill = el('span', { class: 'bar-fill' });
  const bar = el(
    'span',
    { class: 'bar', role: 'progressbar', 'aria-label': first.label, 'aria-valuemin': 0, 'aria-valuemax': 100 },
    fill,
  );
  const percent = el('span', { class: 'lane-percent' });
  const elapsed = el('span', { class: 'lane-elapsed' });
  const problem = el('p', { class: 'lane-error', hidden: true });
  const node = el(
    'li',
    { class: 'lane' },
    sign,
    el('span', { class: 'lane-title' }, name, by),
    bar,
    percent,
    elapsed,
    problem,
  );
  let shownState = '';

  /** @param {CardLane} lane */
  function update(lane) {
    const done = Math.round(lane.progress * 100);
    const moving = lane.state === 'running';
    node.className = `lane lane-${lane.stage} is-${lane.state}`;
    if (shownState !== lane.state) {
      sign.replaceChildren(signOf(lane));
      shownState = lane.state;
    }
    // Only what is out of the ordinary: a provider that stands in.
    by.textContent = lane.by?.includes(' ') ? lane.by : '';
    node.title = lane.by ?? '';
    fill.style.transform = `scaleX(${lane.state === 'waiting' ? 0 : lane.progress})`;
    bar.setAttribute('aria-valuenow', String(done));
    bar.setAttribute('aria-valuetext', moving ? `${done}%` : words[lane.state]);
    percent.textContent = moving || lane.state === 'done' ? `${done}%` : words[lane.state];
    problem.hidden = lane.error === undefined;
    problem.textContent = lane.error ?? '';
    const since = performance.now();
    const { elapsedMs } = lane;
    if (elapsedMs === undefined) elapsed.textContent = '';
    else if (!moving) elapsed.textContent = saidSpan(elapsedMs);
    if (moving) {
      tick(elapsed, () => {
        if (node.classList.contains('is-running'))
          elapsed.textContent = saidSpan((elapsedMs ?? 0) + performance.now() - since);
      });
    }
  }

  return { node, update };
}

/** @param {CardLane} lane */
function signOf({ state, stage }) {
  if (state === 'done') return icon('check');
  if (state === 'failed') return icon('warn');
  if (state === 'cancelled') return icon('cross');
  return icon(icons[stage]);
}
