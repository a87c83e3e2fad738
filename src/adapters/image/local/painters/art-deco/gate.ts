import type { Panel, Surround } from './panel.ts';

/** The outline of a stepped tower: `spread` makes it wider and higher. */
function traceSteps({ context, middle, base, unit, width }: Panel, spread: number): void {
  const [fit, rise] = [Math.min(1, (width * 0.47) / (unit * 0.62)), Math.min(1, base / (unit * 0.78))];
  const steps = [
    [0.56, 0.3],
    [0.46, 0.42],
    [0.34, 0.52],
    [0.2, 0.6],
  ] as const;
  context.beginPath();
  for (const way of [-1, 1]) {
    let from: number | undefined;
    for (const [half, high] of way < 0 ? steps : [...steps].reverse()) {
      const x = middle + way * unit * (half * fit + spread);
      const y = base - unit * (high * rise + spread);
      // Up and in on the left, out and down on the right.
      if (way < 0) {
        context.lineTo(x, from ?? base);
        context.lineTo(x, y);
        from = y;
      } else {
        context.lineTo(from ?? x, y);
        context.lineTo(x, y);
        from = x;
      }
    }
    if (way > 0 && from !== undefined) context.lineTo(from, base);
  }
  context.closePath();
}

/** Chevrons fill the sky; steps within steps lead up to the axis. */
function behind(panel: Panel): void {
  const { context, metals, width, base, middle, unit, gold } = panel;
  const pitch = unit * 0.085;
  const rows = Math.ceil((base + width * 0.6) / pitch) + 2;
  for (let row = 0; row < rows; row++) {
    const y = base - row * pitch + width * 0.3;
    context.beginPath();
    context.moveTo(-2, y);
    context.lineTo(middle, y - width * 0.3);
    context.lineTo(width + 2, y);
    context.lineTo(width + 2, y + pitch);
    context.lineTo(middle, y + pitch - width * 0.3);
    context.lineTo(-2, y + pitch);
    context.closePath();
    context.fillStyle = row % 2 ? metals.enamel : metals.enamelLight;
    context.fill();
    if (row % 2) continue;
    context.strokeStyle = metals.bronze;
    context.lineWidth = unit * 0.0018;
    context.stroke();
  }
  for (const [spread, fill] of [
    [0.07, gold],
    [0.064, metals.enamel],
    [0.044, gold],
    [0.028, metals.deep],
    [0.016, metals.bronze],
    [0.011, metals.deep],
  ] as const) {
    traceSteps(panel, spread);
    context.fillStyle = fill;
    context.fill();
  }
  // Fine lines rise behind whatever stands in the gate.
  context.save();
  traceSteps(panel, 0);
  context.clip();
  context.fillStyle = metals.enamelLight;
  for (let line = -24; line <= 24; line++)
    context.fillRect(middle + line * unit * 0.026 - unit * 0.0016, 0, unit * (line % 4 ? 0.0026 : 0.007), base);
  context.restore();
}

/** A lamp on each step. */
function beside({ context, metals, base, middle, unit, width, gold }: Panel): void {
  const out = Math.min(unit * 0.72, width * 0.5 - unit * 0.1);
  if (out < unit * 0.66) return;
  for (const way of [-1, 1]) {
    const x = middle + way * out;
    for (let part = 0; part < 4; part++) {
      const half = unit * (0.034 - part * 0.007);
      context.fillStyle = part % 2 ? metals.deep : gold;
      context.fillRect(x - half, base - unit * (0.05 + part * 0.045), half * 2, unit * 0.05);
    }
    context.fillStyle = metals.bright;
    context.beginPath();
    context.arc(x, base - unit * 0.235, unit * 0.026, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = gold;
    context.lineWidth = unit * 0.004;
    context.stroke();
  }
}

export const gate: Surround = { says: 'chevrons and a stepped gate', behind, beside };
