import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import about from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

/** What is committed and what is about to be. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path && existsSync(path));
const binary = /\.(png|jpe?g|webp|woff2?|ttf|mp3|wav|ico|wasm)$/;
const texts = tracked.filter((path) => !binary.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** `where: what` of every match, in files that are not this one. */
function found(pattern: RegExp): string[] {
  return texts
    .filter(({ path }) => basename(path) !== 'repository.test.ts')
    .flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => `${path}: ${match[0]}`));
}

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
  license?: string;
  dev?: boolean;
}
const packages = Object.entries(lock.packages as Record<string, Locked>);

describe('nothing committed ties the project to one machine', () => {
  test('git is asked about this repository', () => {
    expect(tracked).toEqual(expect.arrayContaining(['package.json', 'src/config.ts']));
  });

  test('no registry host', () => {
    expect(
      found(/registry\.(npmjs|yarnpkg)\.\w+|https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio)[\w.-]*/gi),
    ).toEqual([]);
    expect(found(/^\s*(@\w+:)?registry\s*=.*$/gm)).toEqual([]);
  });

  test('no path of somebody’s machine', () => {
    expect(found(/(?<![\w.:/-])\/(work|home|Users|root)\/[\w.-]+[\w./-]*/g)).toEqual([]);
    expect(found(/\b[A-Z]:\\(Users|work)\\/g)).toEqual([]);
  });

  test('the lockfile names no place to download from', () => {
    const remote = packages.filter(([, { resolved }]) => resolved?.includes('://'));
    expect(remote.map(([path]) => path)).toEqual([]);
  });
});

describe('dependencies', () => {
  test('are locked for every system, or npm ci refuses the lockfile', () => {
    const locked = new Set(packages.map(([path]) => path));
    const lacking = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.has(`node_modules/${name}`) && !locked.has(`${path}/node_modules/${name}`))
        .map((name) => `${path} lacks ${name}`),
    );
    expect(lacking).toEqual([]);
  });

  test('have exact versions, so that everybody runs the same', () => {
    const versions = Object.entries({ ...about.dependencies, ...about.devDependencies });
    expect(versions.filter(([, version]) => !/^(\d+\.\d+\.\d+|file:.+)$/.test(version))).toEqual([]);
  });

  test('of the product have licences that let a newsroom use and change it', () => {
    const strict = packages.flatMap(([path, { dev, license }]) => {
      if (!path || dev || path.startsWith('tools/')) return [];
      const licence = licenceIn(path) ?? license;
      if (licence === undefined) return [`${path} states no licence`];
      return allows(licence) ? [] : [`${path} is under ${licence}`];
    });
    expect(strict).toEqual([]);
  });

  test('a licence is judged by its words', () => {
    expect(['MIT', 'LGPL-3.0-or-later', '(GPL-2.0 OR MIT)', 'Apache-2.0'].filter(allows)).toHaveLength(4);
    expect(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', '(AGPL-3.0 OR GPL-3.0)'].filter(allows)).toEqual([]);
  });

  test('run install scripts only where that was decided', () => {
    expect(about.allowScripts).toEqual({ protobufjs: false });
  });
});

describe('scripts', () => {
  test('that run our code say so when Node is too old', () => {
    const ours = Object.entries(about.scripts).filter(([, line]) => /\bnode\b|\bvitest\b/.test(line));
    expect(ours.length).toBeGreaterThan(5);
    const unguarded = ours.filter(([, line]) => !line.startsWith('node -r ./tools/check-node.cjs '));
    expect(unguarded).toEqual([]);
  });

  test('an old Node gets one sentence and no stack', () => {
    const script =
      "Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } }); require('./tools/check-node.cjs')";
    const run = () => execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).toThrow(
      expect.objectContaining({ status: 1, stderr: expect.stringMatching(/^Newsmedia needs Node 24.*\n$/) }),
    );
  });

  test('start files that exist', () => {
    const files = Object.values(about.scripts).flatMap(
      (line) => line.match(/(?:src|tools)\/[\w/.-]+\.(?:ts|cjs)/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the container', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  test('is built of files that exist and are not ignored', () => {
    const copies = [...dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )*(.+)$/gm)].map((match) => match[1] ?? '');
    const from = copies.flatMap((line) => line.trim().split(/\s+/).slice(0, -1));
    expect(from).toEqual(expect.arrayContaining(['package.json', 'src']));
    expect(from.filter((path) => !existsSync(path))).toEqual([]);
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'data', '.env', '.git']));
    expect(from.filter((path) => ignored.includes(path))).toEqual([]);
  });

  test('holds no secret, runs as nobody special and says whether it is well', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m);
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
    expect(dockerfile).not.toMatch(/^(ENV|ARG) .*(TOKEN|KEY|SECRET)/m);
  });

  test('in compose is refused without its secrets, by a sentence', () => {
    const compose = readFileSync('compose.yaml', 'utf8');
    for (const name of ['ACCESS_TOKEN', 'ENCRYPTION_KEY'])
      expect(compose).toMatch(new RegExp(`\\$\\{${name}:\\?[^}]{20,}\\}`));
  });
});

function licenceIn(path: string): string | undefined {
  if (!existsSync(`${path}/package.json`)) return undefined;
  const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
    license?: string | { type: string };
  };
  return typeof license === 'object' ? license.type : license;
}

/** One of the offered licences must do, and all of its parts: no GPL or AGPL; LGPL only comes as a library of its own. */
function allows(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((offer) => !/\bA?GPL\b/.test(offer));
}
