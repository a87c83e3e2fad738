import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli-main.ts';
import { createReport } from '../../src/cli-report.ts';
import { createFakeBackend, type FakeBackend } from '../helpers/fake-backend.ts';

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'newsmedia-cli-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function run(argv: string[], backend: FakeBackend, given: { isTTY?: boolean; signal?: AbortSignal } = {}) {
  const [stdout, stderr] = [new Text(), new Text()];
  const code = await main(argv, {
    stdout,
    stderr,
    connect: async () => backend,
    isTTY: given.isTTY ?? false,
    signal: given.signal ?? new AbortController().signal,
    cwd,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const finishing = () => createFakeBackend((id, newsroom) => newsroom.finish(id));

describe('a headline', () => {
  it('becomes files, links and exit code 0', async () => {
    const backend = finishing();
    const { code, stdout } = await run(['Storm closes port'], backend);
    expect(code).toBe(0);
    expect(await readdir(join(cwd, 'out'))).toEqual([
      'storm-closes-port-g1.mp3',
      'storm-closes-port-g1.vtt',
      'storm-closes-port-g1.webp',
    ]);
    expect((await readFile(join(cwd, 'out/storm-closes-port-g1.webp'))).length).toBe(1000);
    expect(await readFile(join(cwd, 'out/storm-closes-port-g1.vtt'), 'utf8')).toMatch(/^WEBVTT/);
    expect(stdout).toContain(
      'Picture    out/storm-closes-port-g1.webp\n             http://127.0.0.1:3000/g/g1/image?k=',
    );
    expect(stdout).toContain('Page       http://127.0.0.1:3000/g/g1?k=');
    expect(backend.closed()).toBe(true);
  });

  it('may be several words without quotes', async () => {
    const backend = finishing();
    await run(['Storm', 'closes', '--style', 'Dali', 'port'], backend);
    expect(backend.bodies).toEqual([{ headline: 'Storm closes port', artStyle: 'Dali' }]);
  });

  it('may begin with a dash after --', async () => {
    const backend = finishing();
    await run(['--', '--5 degrees'], backend);
    expect(backend.bodies).toEqual([{ headline: '--5 degrees' }]);
  });

  it('carries every option', async () => {
    const backend = finishing();
    const argv =
      'H --text T --style Monet:0.7+Dali:0.3 --voice local/rms --image-format png --size 1536x1024 --audio-format wav --quality low --fresh';
    await run(argv.split(' '), backend);
    expect(backend.bodies).toEqual([
      {
        headline: 'H',
        text: 'T',
        artStyle: 'Monet:0.7+Dali:0.3',
        voiceId: 'local/rms',
        image: { format: 'png', quality: 'low', resolution: { width: 1536, height: 1024 } },
        audio: { format: 'wav', quality: 'low' },
        fresh: true,
      },
    ]);
  });

  it('goes where --out says', async () => {
    await run(['Storm', '--out=some/where'], finishing());
    expect(await readdir(join(cwd, 'some/where'))).toHaveLength(3);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'a\u0000b', '地震', '\u202etfel'])(
    'never becomes a path: %j',
    async (headline) => {
      await run([headline], finishing());
      expect(await readdir(cwd)).toEqual(['out']);
      for (const name of await readdir(join(cwd, 'out'))) expect(name).toMatch(/^[a-z0-9-]+\.(webp|mp3|vtt)$/);
    },
  );

  it('cannot steer the terminal', async () => {
    const { stdout, stderr } = await run(['Storm \u001b[2J\u0007 now'], finishing());
    expect(stdout).toContain('Storm [2J now');
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

describe('--json', () => {
  it('prints what the API shows, and where the files are', async () => {
    const { stdout } = await run(['Storm', '--json'], finishing());
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'g1',
      state: 'ready',
      headline: 'Storm',
      image: { metadata: { format: 'webp' } },
      files: { image: join(cwd, 'out/storm-g1.webp'), captions: join(cwd, 'out/storm-g1.vtt') },
    });
  });

  it('prints a failure too', async () => {
    const backend = createFakeBackend((id, newsroom) =>
      newsroom.change(id, (now) => ({ ...now, state: 'failed', error: 'No.' })),
    );
    const { code, stdout } = await run(['Storm', '--json'], backend);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'failed', error: 'No.', files: {} });
  });
});

describe('bad input', () => {
  it.each<[string[], string]>([
    [[], 'A headline is needed'],
    [['  '], 'A headline is needed'],
    [['Storm', '--stlye', 'x'], 'There is no option --stlye. Did you mean --style?'],
    [['Storm', '--style'], '--style needs a value'],
    [['Storm', '--json=yes'], '--json takes no value'],
    [['Storm', '--size', 'big'], 'The size "big" is not WIDTHxHEIGHT'],
    [['Storm', '--out', ''], '--out needs the name of a folder'],
  ])('%j ends with 2 and one sentence, before anything is opened', async (argv, sentence) => {
    const backend = finishing();
    const { code, stdout, stderr } = await run(argv, backend);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(backend.bodies).toEqual([]);
  });

  it('that the newsroom refuses ends with 2 too', async () => {
    const backend = finishing();
    backend.request = () =>
      backend.newsroom
        .accept({}, { requester: { id: '', name: '', verified: true }, workspace: '', channel: '', requestKey: '' })
        .then(() => ({ id: '', url: '' }));
    expect(await run(['Storm'], backend)).toMatchObject({ code: 2, stderr: 'The headline is empty.\n' });
  });
});

it('--help explains everything and opens nothing', async () => {
  const { code, stdout } = await run(['--help'], finishing());
  expect(code).toBe(0);
  for (const option of [
    '--text',
    '--style',
    '--voice',
    '--image-format',
    '--size',
    '--audio-format',
    '--quality',
    '--fresh',
    '--out',
    '--json',
  ]) {
    expect(stdout).toContain(option);
  }
});

describe('what does not end well', () => {
  it('exits 1 and saves what there is of a partial result', async () => {
    const { code, stdout, stderr } = await run(
      ['Storm'],
      createFakeBackend((id, newsroom) => newsroom.finish(id, 'audio')),
    );
    expect(code).toBe(1);
    expect(await readdir(join(cwd, 'out'))).toEqual(['storm-g1.webp']);
    expect(stdout).toContain('Picture');
    expect(stderr).toContain('Only partly made. No audio today.');
  });

  it('exits 1 with the reason of a failure', async () => {
    const backend = createFakeBackend((id, newsroom) =>
      newsroom.change(id, (now) => ({ ...now, state: 'failed', error: 'The provider is away.' })),
    );
    expect(await run(['Storm'], backend)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('It failed. The provider is away.'),
    });
  });

  it('shows nothing of what is held', async () => {
    const backend = createFakeBackend(async (id, newsroom) => {
      await newsroom.finish(id);
      newsroom.change(id, (now) => ({ ...now, state: 'held', error: 'It names a victim.' }));
    });
    const { code, stderr } = await run(['Storm'], backend);
    expect(code).toBe(1);
    expect(stderr).toContain('Held: an editor must look at it first');
    expect(await readdir(cwd)).toEqual([]);
  });

  it('exits 1 with a sentence when the folder cannot be made', async () => {
    const { code, stderr } = await run(['Storm', '--out', '/dev/null/x'], finishing());
    expect(code).toBe(1);
    expect(stderr).toContain('could not be saved in /dev/null/x');
  });
});

describe('Ctrl-C', () => {
  it('cancels what is running and exits 130', async () => {
    const interrupt = new AbortController();
    const backend = createFakeBackend(() => interrupt.abort());
    const { code, stderr } = await run(['Storm'], backend, { signal: interrupt.signal });
    expect(code).toBe(130);
    expect(stderr).toContain('Cancelled.');
    expect(backend.newsroom.get('g1').state).toBe('cancelled');
    expect(backend.closed()).toBe(true);
  });

  it('before the request asks for nothing', async () => {
    const backend = finishing();
    expect((await run(['Storm'], backend, { signal: AbortSignal.abort() })).code).toBe(130);
    expect(backend.bodies).toEqual([]);
  });
});

describe('progress', () => {
  const working = () =>
    createFakeBackend(async (id, newsroom) => {
      newsroom.advance(id, 'image', { state: 'running', progress: 0.1, provider: 'local' });
      await newsroom.finish(id, 'audio');
    });

  it('is plain lines where there is no terminal', async () => {
    const { stderr } = await run(['Storm'], working());
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toContain('█');
    expect(stderr).toMatch(
      /^image: 0% \(local\)\nprompt: 100%\nimage: 100% \(local\)\naudio: No audio today\.\nstorage: 100%\n/,
    );
  });

  it('says which provider stood in, and why', async () => {
    const backend = createFakeBackend(async (id, newsroom) => {
      await newsroom.finish(id);
      newsroom.change(id, (now) => ({
        ...now,
        stages: {
          ...now.stages,
          audio: { ...now.stages.audio, provider: 'local', fellBackFrom: 'google', error: 'It is away.' },
        },
      }));
    });
    expect((await run(['Storm'], backend)).stderr).toContain('audio: local stood in for google. It is away.\n');
  });

  it('is plain lines on a terminal that has no size, where nothing redrawn would be seen', () => {
    const stderr = Object.assign(new Text(), { rows: 0, columns: 0 });
    createReport(stderr, true).status({ stage: 'image', progress: 0.5 });
    expect(stderr.text).toContain('image: 50%');
    expect(stderr.text).not.toContain('\u001b');
  });

  it('is a bar for each stage on a terminal', async () => {
    const { stderr } = await run(['Storm'], working(), { isTTY: true });
    expect(stderr).toContain('\u001b');
    expect(stderr).toMatch(/✓ image {4}█{24} 100% {2}local/);
    expect(stderr).toMatch(/✗ audio {4}░{24} {3}0%/);
  });
});
