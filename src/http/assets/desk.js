/** The desk: sends the headline, then shows the four stages as they run. */

/** @typedef {{stage: string, progress: number, error?: string}} Status */

const stages = ['prompt', 'image', 'audio', 'storage'];

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

const form = part('make', HTMLFormElement);
const problem = part('problem', HTMLElement);
const panel = part('progress', HTMLElement);
const button = form.querySelector('button');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});

async function send() {
  problem.hidden = true;
  if (button) button.disabled = true;
  try {
    const made = await post('/api/generations', filledIn());
    follow(made.id, made.url);
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
    problem.hidden = false;
    part('headline', HTMLTextAreaElement).focus();
    if (button) button.disabled = false;
  }
}

/** What is filled in; an empty choice is left to the program. */
function filledIn() {
  /** @type {Record<string, string>} */
  const body = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && (value !== '' || name === 'headline')) body[name] = value;
  }
  return body;
}

/**
 * @param {string} address
 * @param {object} body
 * @returns {Promise<{id: string, url: string}>}
 */
async function post(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('Newsmedia does not answer. Is the program still running?');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error?.message ?? `Newsmedia answered ${response.status}.`);
  return answer;
}

/**
 * @param {string} id
 * @param {string} url
 */
function follow(id, url) {
  const bars = draw();
  const events = new EventSource(`/api/generations/${encodeURIComponent(id)}/events`);
  events.addEventListener('status', (event) => {
    /** @type {Status} */
    const status = JSON.parse(event.data);
    const bar = bars.get(status.stage);
    if (!bar) return;
    const percent = Math.round(status.progress * 100);
    bar.progress.value = percent;
    bar.percent.textContent = `${percent}%`;
    bar.row.classList.toggle('failed', status.error !== undefined);
  });
  events.addEventListener('end', () => {
    events.close();
    const page = new URL(url);
    // The path alone: links may be written with another of our names.
    location.assign(page.pathname + page.search);
  });
}

function draw() {
  const list = document.createElement('ul');
  list.className = 'stages';
  const bars = new Map(
    stages.map((stage) => {
      const row = document.createElement('li');
      row.className = 'stage';
      const name = document.createElement('span');
      name.className = 'name';
      name.textContent = stage;
      const progress = document.createElement('progress');
      progress.max = 100;
      progress.value = 0;
      progress.setAttribute('aria-label', stage);
      const percent = document.createElement('span');
      percent.className = 'percent';
      percent.textContent = '0%';
      row.append(name, progress, percent);
      list.append(row);
      return [stage, { row, progress, percent }];
    }),
  );
  panel.replaceChildren(list);
  panel.hidden = false;
  return bars;
}

export {};
