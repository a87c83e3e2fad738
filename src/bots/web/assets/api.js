/** Talks with the desk's routes. Errors are sentences. */
import { kept } from './state.js';

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export function get(path) {
  return send(path, { headers: persona() });
}

/**
 * @template T
 * @param {string} path
 * @param {object} body
 * @returns {Promise<T>}
 */
export function post(path, body) {
  const headers = { ...persona(), 'content-type': 'application/json' };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Random; also where pages have no secure context. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns {Record<string, string>} */
function persona() {
  const id = kept('persona');
  return id ? { 'x-persona': id } : {};
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function send(path, init) {
  const response = await fetch(path, init).catch(() => {
    throw new Error('Newsmedia does not answer. Your text is kept; try again when it is back.');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error?.message ?? `Newsmedia answered ${response.status}.`);
  return answer;
}

/** @param {unknown} error */
export function sentence(error) {
  return error instanceof Error ? error.message : String(error);
}
