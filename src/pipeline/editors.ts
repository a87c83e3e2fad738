import { MediaError } from './errors.ts';
import type { ChannelPolicy, Directory } from './ports/desk-state.ts';
import type { Actor } from './ports/generation.ts';

/** For platforms without groups, whose ids are readable: `desk:ana` is ana. */
export const plainDirectory: Directory = {
  holds: async (editor, by) => editor === by.id,
  nameOf: async (editor) => editor.slice(editor.indexOf(':') + 1),
};

/** Answers about the `editors` of a channel's policy. */
export interface Editors {
  /**
   * Whether they include this actor. Throws MediaError `validation` when nobody says yes and a group could not
   * be looked up: neither a yes nor a no may be guessed.
   */
  include(actor: Actor, editors: ChannelPolicy['editors'], workspace: string): Promise<boolean>;
  /** `Ana Lima, @eds` */
  names(editors: readonly string[], workspace: string): Promise<string>;
}

export function createEditors(directory: Directory = plainDirectory): Editors {
  return {
    async include(actor, editors, workspace) {
      // Who is named in person is asked nobody about: the platform's directory may be away.
      if (editors === 'anyone' || editors.includes(actor.id)) return true;
      let unknown: { editor: string; cause: unknown } | undefined;
      for (const editor of editors) {
        try {
          if (await directory.holds(editor, actor, workspace)) return true;
        } catch (cause) {
          unknown ??= { editor, cause };
        }
      }
      if (unknown) throw await notLookedUp(unknown.editor, unknown.cause, workspace);
      return false;
    },

    names: async (editors, workspace) =>
      (await Promise.all(editors.map((editor) => directory.nameOf(editor, workspace)))).join(', '),
  };

  async function notLookedUp(editor: string, cause: unknown, workspace: string): Promise<MediaError> {
    if (cause instanceof MediaError && cause.code === 'validation') return cause;
    const name = await directory.nameOf(editor, workspace);
    return new MediaError(
      `Whether you belong to ${name} could not be looked up just now, so nothing was changed. Try again in a minute.`,
      { code: 'validation', cause },
    );
  }
}
