/** `npm run bench`: what the pipeline itself costs, as figures of one run on one machine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, request, startChild, untilEnd } from './bench/child.ts';
import { delays, limitMs } from './bench/delays.ts';

const directory = await mkdtemp(join(tmpdir(), 'newsmedia-bench-'));
const print = (what: string, value: string) => console.log(`${what.padEnd(58)} ${value}`);
const ms = (value: number) => `${Math.round(value)} ms`;

async function made(child: Child, headline: string): Promise<number> {
  const begun = performance.now();
  await untilEnd(child.url, await request(child.url, headline));
  return performance.now() - begun;
}

async function manyAtOnce(child: Child, count: number, name: string): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: count }, (_, index) => made(child, `${name} ${index}`)));
  return performance.now() - begun;
}

try {
  const cold = await startChild(directory);
  await cold.stop();
  const child = await startChild(directory, { CONCURRENCY: '16' });
  print('cold start to ready (new data directory)', ms(cold.readyMs));
  print('warm start to ready', `${ms(child.readyMs)}   ${(child.readyMs / cold.readyMs).toFixed(2)} of cold`);
  const idle = await child.usage();
  print('memory, idle', `${Math.round(idle.rssMb)} MB`);

  await made(child, 'warm-up');
  const times: number[] = [];
  for (let index = 0; index < 10; index++) times.push(await made(child, `critical path ${index}`));
  const median = times.toSorted((a, b) => a - b)[5] ?? 0;
  print(
    `critical path, median of 10 (limit ${limitMs} ms)`,
    `${ms(median)}   ${(median / limitMs).toFixed(2)} of the limit`,
  );

  const before = await child.usage();
  const sixteen = await manyAtOnce(child, 16, 'at once');
  const after = await child.usage();
  print('16 at once, all ready after', `${ms(sixteen)}   ${(sixteen / limitMs).toFixed(2)} of one alone`);
  const cpu = (after.cpuMs - before.cpuMs) / 16;
  print('CPU of a generation', `${ms(cpu)}   ${(cpu / limitMs).toFixed(2)} of its limit`);
  const loaded = await child.usage();
  print('memory, after load', `${Math.round(loaded.rssMb)} MB   ${(loaded.rssMb / idle.rssMb).toFixed(2)} of idle`);
  await child.stop();

  // With nobody at work: how long accepting takes while the queue grows, and a start on that backlog.
  const full = await startChild(directory, { CONCURRENCY: '1', RATE_PER_MINUTE: '600' });
  let queued = 0;
  let first = 0;
  for (const target of [100, 1000, 10_000]) {
    const begun = performance.now();
    const count = target - queued;
    while (queued < target) {
      const batch = Math.min(50, target - queued);
      await Promise.all(Array.from({ length: batch }, (_, index) => request(full.url, `queued ${queued + index}`)));
      queued += batch;
    }
    const each = (performance.now() - begun) / count;
    first ||= each;
    print(
      `accepting with up to ${target} queued, each`,
      `${each.toFixed(1)} ms   ${(each / first).toFixed(2)} of the first hundred`,
    );
  }
  await full.stop();
  const backlog = await startChild(directory, { CONCURRENCY: '16' });
  print(
    'start to ready on a backlog of 10,000',
    `${ms(backlog.readyMs)}   ${(backlog.readyMs / cold.readyMs).toFixed(2)} of cold`,
  );
  await backlog.stop();
  console.log(`\nproviders' delays: prompt ${delays.prompt}, image ${delays.image}, audio ${delays.audio} ms`);
} finally {
  await rm(directory, { recursive: true, force: true });
}
