/** A modal dialog; the browser keeps the focus inside and Escape closes it. */
import { el, icon } from './dom.js';

/**
 * Resolves with what `submit` gives back, or `undefined` when it was left. A `submit` that throws keeps it open
 * and shows the sentence.
 * @template T
 * @param {{title: string, lead?: string, body: HTMLElement[], confirm?: string, tone?: 'good' | 'bad' | 'primary', wide?: boolean, submit?: () => T | Promise<T>}} what
 * @returns {Promise<T | undefined>}
 */
export function openDialog({ title, lead, body, confirm, tone = 'primary', wide = false, submit }) {
  const before = document.activeElement;
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const cancel = el('button', { class: 'button plain', type: 'button', text: confirm ? 'Cancel' : 'Close' });
  const ok = confirm ? el('button', { class: `button ${tone}`, type: 'submit', text: confirm }) : undefined;
  const close = el('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close' }, icon('close'));
  const form = el(
    'form',
    { class: 'dialog-form', novalidate: true },
    el('header', { class: 'dialog-head' }, el('h2', { id: 'dialog-title', text: title }), close),
    el(
      'div',
      { class: 'dialog-body', tabindex: confirm ? undefined : '0' },
      lead ? el('p', { class: 'lead', text: lead, dir: 'auto' }) : undefined,
      ...body,
      problem,
    ),
    el('footer', { class: 'dialog-foot' }, cancel, ok),
  );
  const dialog = el('dialog', { class: `dialog${wide ? ' wide' : ''}`, 'aria-labelledby': 'dialog-title' }, form);
  document.body.append(dialog);
  dialog.showModal();
  const first = form.querySelector(
    '.dialog-body textarea, .dialog-body input:checked, .dialog-body input, .dialog-body select',
  );
  if (first instanceof HTMLElement) first.focus();
  else (ok ?? cancel).focus();

  return new Promise((resolve) => {
    /** @type {T | undefined} */
    let result;
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(result);
    });
    cancel.addEventListener('click', () => dialog.close());
    close.addEventListener('click', () => dialog.close());
    // A click beside the sheet leaves it, as long as nothing is written.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog && !form.querySelector('textarea')) dialog.close();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.requestSubmit();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void finish();
    });

    async function finish() {
      if (!submit || ok?.disabled) return;
      problem.hidden = true;
      if (ok) ok.disabled = true;
      try {
        result = await submit();
        dialog.close();
      } catch (error) {
        problem.textContent = error instanceof Error ? error.message : String(error);
        problem.hidden = false;
      } finally {
        if (ok) ok.disabled = false;
      }
    }
  });
}
