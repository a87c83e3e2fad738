import { describe, expect, it } from 'vitest';
import type { ChatFiles, Deliveries, Secrets } from '../../../src/pipeline/ports/chat-state.ts';

export interface OpenChatState {
  secrets: Secrets;
  deliveries: Deliveries;
  files: ChatFiles;
  /** Lets this much time pass for everything remembered so far. */
  age(ms: number): Promise<void>;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** What everything that chats remember must do, wherever it is kept. */
export function chatStateContract(open: () => OpenChatState): void {
  describe('secrets', () => {
    it('are kept as they are, replaced, and removed', async () => {
      const { secrets } = open();
      const value = { token: 'xoxb-1', scopes: ['a', 'b'], until: null, name: 'Ünïcödé 嵐\0' };
      await secrets.put('kept:T1', value);
      expect(await secrets.get('kept:T1')).toEqual(value);
      await secrets.put('kept:T1', 'other');
      expect(await secrets.get('kept:T1')).toBe('other');
      await secrets.remove('kept:T1');
      await secrets.remove('kept:T1');
      expect(await secrets.get('kept:T1')).toBeUndefined();
    });

    it('that do not survive JSON are refused', async () => {
      await expect(open().secrets.put('nothing', undefined)).rejects.toThrow('does not survive JSON');
    });

    it('are gone when their time is over, and can be put again', async () => {
      const { secrets, age } = open();
      const soon = () => new Date(Date.now() + minute);
      await secrets.put('short:1', 'https://example.org/answer', soon());
      expect(await secrets.get('short:1')).toBe('https://example.org/answer');
      await age(2 * minute);
      expect(await secrets.get('short:1')).toBeUndefined();
      expect(await secrets.names('short:')).toEqual([]);
      await secrets.put('short:1', 'again');
      expect(await secrets.get('short:1')).toBe('again');
    });

    it('are named by what their names begin with, character by character', async () => {
      const { secrets } = open();
      for (const name of ['in_st:T2', 'in_st:T1', 'inxst:T3', 'in_st', 'IN_ST:T4']) await secrets.put(name, 1);
      expect(await secrets.names('in_st:')).toEqual(['in_st:T1', 'in_st:T2']);
      expect(await secrets.names('100%')).toEqual([]);
    });
  });

  describe('deliveries', () => {
    it('are remembered by exactly one of many at once', async () => {
      const { deliveries } = open();
      expect(await deliveries.heard('Ev1')).toBe(false);
      const answers = await Promise.all(Array.from({ length: 8 }, () => deliveries.remember('Ev1')));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await deliveries.heard('Ev1')).toBe(true);
      expect(await deliveries.heard('Ev2')).toBe(false);
    });

    it('are kept for a day', async () => {
      const { deliveries, age } = open();
      await deliveries.remember('old');
      await age(day - minute);
      expect(await deliveries.heard('old')).toBe(true);
      expect(await deliveries.remember('old')).toBe(false);
      await age(2 * minute);
      expect(await deliveries.heard('old')).toBe(false);
      expect(await deliveries.remember('old')).toBe(true);
      expect(await deliveries.remember('old')).toBe(false);
    });
  });

  describe('files', () => {
    it('are put up by exactly one of many at once', async () => {
      const { files } = open();
      const claims = await Promise.all(Array.from({ length: 8 }, () => files.claim('once', minute)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await files.find('once')).toBeUndefined();
      await files.put('once', 'F1');
      expect(await files.find('once')).toBe('F1');
    });

    it('whose process died are claimed once more, those that are there never', async () => {
      const { files, age } = open();
      await files.claim('stale', minute);
      await age(2 * minute);
      const claims = await Promise.all([1, 2, 3].map(() => files.claim('stale', minute)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await files.put('stale', 'F2');
      await age(2 * minute);
      expect(await files.claim('stale', minute)).toBe(false);
    });

    it('that failed or were lost are claimed again', async () => {
      const { files } = open();
      await files.claim('lost', minute);
      await files.put('lost', 'F3');
      await files.release('lost');
      expect(await files.find('lost')).toBeUndefined();
      expect(await files.claim('lost', minute)).toBe(true);
    });

    it('that two put up, because one was thought dead, are the last one', async () => {
      const { files } = open();
      await files.put('twice', 'F4');
      await files.put('twice', 'F5');
      expect(await files.find('twice')).toBe('F5');
    });
  });
}
