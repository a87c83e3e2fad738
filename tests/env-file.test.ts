import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readEnvironment } from '../src/config.ts';
import { settingNames, settingOf } from '../src/settings.ts';

function folderWith(envFile: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsmedia-config-'));
  writeFileSync(join(folder, '.env'), envFile);
  return folder;
}

describe('the .env file', () => {
  test('is optional', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsmedia-config-'));
    expect(readEnvironment(folder, { PORT: '1' })).toEqual({ PORT: '1' });
  });

  test('gives what the environment does not name; the environment wins, also with an empty value', () => {
    const folder = folderWith('PORT=4000\nHOST="127.0.0.2" # ours\n# a comment\nexport LOG_LEVEL=debug\nROLE=worker\n');
    const environment = readEnvironment(folder, { PORT: '5000', ROLE: '' });
    expect(environment).toEqual({ PORT: '5000', ROLE: '', HOST: '127.0.0.2', LOG_LEVEL: 'debug' });
  });

  test('never changes the environment of the process', () => {
    const before = { ...process.env };
    expect(readEnvironment(folderWith('PORT=4000'))).toMatchObject({ PORT: '4000' });
    expect(process.env).toEqual(before);
  });

  test('is refused when lines are broken, by their number and without quoting them', () => {
    const folder = folderWith('PORT=3000\nOPENAI_API_KEY sk-hush\n\nACCESS_TOKEN="hush\nPORT: 1\n');
    expect(() => readEnvironment(folder, {})).toThrow(ConfigError);
    try {
      readEnvironment(folder, {});
    } catch (error) {
      const { problems, message } = error as ConfigError;
      expect(problems.map((problem) => /^Line (\d+) of .*\.env/.exec(problem)?.[1])).toEqual(['2', '4', '5']);
      expect(message).not.toContain('hush');
    }
  });

  test('is refused when it cannot be read', () => {
    const folder = folderWith('');
    expect(() => readEnvironment(join(folder, '.env'), {})).toThrow(/cannot be read \(ENOTDIR\)/);
  });
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');

  test('lists every setting with its example, commented out, and no other', () => {
    const listed = lines.flatMap((line) => /^#([A-Z_]+)=(.*)$/.exec(line)?.slice(1) ?? []);
    expect(listed).toEqual(settingNames.flatMap((name) => [name, settingOf(name).example]));
  });

  test('says above each setting what the setting is for', () => {
    for (const name of settingNames) {
      const above = lines[lines.findIndex((line) => line.startsWith(`#${name}=`)) - 1];
      expect(above, name).toBe(`# ${settingOf(name).about}`);
    }
  });
});

test('docs/operations.md explains every setting', () => {
  const page = readFileSync('docs/operations.md', 'utf8');
  for (const name of settingNames) expect(page, name).toContain(name);
});
