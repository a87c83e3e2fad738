/** The sound as bars on a canvas: loudness where it could be read, else only where words are. */

/** How finely loudness is kept; bars are made of several of these. */
const slices = 600;
const barPx = 3;
const gapPx = 2;
/** Reading a long narration as a whole would cost phones too much. */
const mostBytes = 12_000_000;

/**
 * @param {HTMLCanvasElement} canvas its `color` paints what is to come, its `caret-color` what was heard
 * @param {{start: number, end: number}[]} words in seconds
 * @param {number} length of the sound, in seconds
 */
export function createWaveform(canvas, words, length) {
  /** @type {number[]} 0..1 each */
  let levels = Array.from({ length: slices }, (_, slice) => {
    const at = ((slice + 0.5) / slices) * length;
    return words.some(({ start, end }) => start <= at && at < end) ? 0.3 : 0.06;
  });
  let heard = 0;
  let colours = { ahead: '', heard: '' };

  function measure() {
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    const style = getComputedStyle(canvas);
    colours = { ahead: style.color, heard: style.caretColor };
    draw();
  }

  function draw() {
    const pen = canvas.getContext('2d');
    if (!pen || canvas.width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [canvas.width / ratio, canvas.height / ratio];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const bars = Math.max(1, Math.floor((width + gapPx) / (barPx + gapPx)));
    const pitch = (width + gapPx) / bars;
    const means = Array.from({ length: bars }, (_, bar) => mean(levels, bar / bars, (bar + 1) / bars));
    const highest = Math.max(...means, 0.3);
    for (const [bar, level] of means.entries()) {
      const tall = Math.max(barPx, (level / highest) * height);
      // The bar that is being heard is split, so that progress is smooth on short narrations too.
      const done = Math.min(1, Math.max(0, heard * bars - bar));
      const x = bar * pitch;
      for (const [from, to, colour] of /** @type {const} */ ([
        [0, done, colours.heard],
        [done, 1, colours.ahead],
      ])) {
        if (to <= from) continue;
        pen.save();
        pen.beginPath();
        pen.rect(x + from * barPx, 0, (to - from) * barPx, height);
        pen.clip();
        pen.fillStyle = colour;
        pen.beginPath();
        pen.roundRect(x, (height - tall) / 2, barPx, tall, barPx / 2);
        pen.fill();
        pen.restore();
      }
    }
  }

  /** @param {number[]} next */
  function grow(next) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      levels = next;
      draw();
      return;
    }
    const from = levels;
    /** @type {number | undefined} */
    let began;
    const step = (/** @type {number} */ now) => {
      began ??= now;
      const part = Math.min(1, (now - began) / 320);
      const eased = 1 - (1 - part) ** 3;
      levels = next.map((level, slice) => (from[slice] ?? 0) + (level - (from[slice] ?? 0)) * eased);
      draw();
      if (part < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  new ResizeObserver(measure).observe(canvas);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', measure);
  }
  measure();

  return {
    /** @param {number} share 0..1 */
    show(share) {
      heard = share;
      draw();
    },
    /**
     * Reads the loudness; the stand-in stays where that cannot be.
     * @param {string} address
     * @param {number} bytes
     */
    async read(address, bytes) {
      if (bytes > mostBytes) return;
      const response = await fetch(address);
      if (!response.ok) return;
      const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(await response.arrayBuffer());
      grow(levelsOf(sound.getChannelData(0)));
      canvas.dataset.read = '';
    },
  };
}

/**
 * @param {number[]} levels
 * @param {number} from 0..1 of them
 * @param {number} to
 */
function mean(levels, from, to) {
  const first = Math.floor(from * levels.length);
  const part = levels.slice(first, Math.max(first + 1, Math.floor(to * levels.length)));
  return part.reduce((sum, level) => sum + level, 0) / part.length;
}

/**
 * How loud each slice is beside the loudest, 0..1.
 * @param {Float32Array} samples
 */
function levelsOf(samples) {
  const size = samples.length / slices;
  const levels = Array.from({ length: slices }, (_, slice) => {
    let sum = 0;
    const [from, to] = [
      Math.floor(slice * size),
      Math.max(Math.floor((slice + 1) * size), Math.floor(slice * size) + 1),
    ];
    for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2;
    return Math.sqrt(sum / (to - from));
  });
  const loudest = Math.max(...levels, 1e-6);
  return levels.map((level) => (level / loudest) ** 0.7);
}
