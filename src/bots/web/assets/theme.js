/** Dark and light follow the system until a person chooses. */
import { keep, kept } from './state.js';

const names = ['system', 'light', 'dark'];

export const themeName = () => kept('theme') ?? 'system';

export function applyTheme() {
  document.documentElement.dataset.theme = themeName();
}

export function nextTheme() {
  const next = names[(names.indexOf(themeName()) + 1) % names.length];
  keep('theme', next === 'system' ? undefined : next);
  applyTheme();
}
