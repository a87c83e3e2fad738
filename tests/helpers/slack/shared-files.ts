import { isThing } from './block-rules.ts';
import type { Answer, SlackFile } from './emulator.ts';

/** Files take a while at Slack before a message may show them. */
export interface SharedFiles {
  /** How often files.info answers "not yet" for files completed from now on. */
  slow(polls: number): void;
  completed(files: readonly { id: string }[]): void;
  /** What files.info shows: nothing of the kind while Slack works on it. */
  looked(answer: Answer): Answer;
  /** The files of these blocks that are not there, or not there yet. */
  missing(blocks: unknown): string[];
  /** Slack has lost it, or somebody deleted it. */
  lose(id: string): void;
}

export function createSharedFiles(): SharedFiles {
  const polls = new Map<string, number>();
  let needed = 0;

  return {
    slow: (count) => {
      needed = count;
    },
    completed(files) {
      for (const { id } of files) polls.set(id, needed);
    },
    looked(answer) {
      const file = answer.file as SlackFile;
      const left = polls.get(file.id) ?? 0;
      polls.set(file.id, Math.max(0, left - 1));
      if (left > 0) return { ...answer, file: { ...file, mimetype: '', filetype: '' } };
      const mimetype = file.name.endsWith('.mp3') ? 'audio/mpeg' : file.mimetype;
      const picture = mimetype.startsWith('image/')
        ? { thumb_360: file.url_private, original_w: 1024, original_h: 1024 }
        : {};
      return { ...answer, file: { ...file, mimetype, ...picture } };
    },
    missing: (blocks) => slackFiles(blocks).filter((id) => polls.get(id) !== 0),
    lose: (id) => void polls.delete(id),
  };
}

/** Ids of every `slack_file` in here. */
function slackFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(slackFiles);
  if (!isThing(value)) return [];
  const own = isThing(value.slack_file) ? [String(value.slack_file.id ?? value.slack_file.url)] : [];
  return [...own, ...Object.values(value).flatMap(slackFiles)];
}
