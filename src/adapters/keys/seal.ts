import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts small texts so that they can be kept where others may look, e.g. in a database. */
export interface Seal {
  seal(name: string, text: string): Buffer;
  /** Throws when another key sealed it, under another name, or when a single bit was changed. */
  open(name: string, sealed: Uint8Array): string;
}

/** The first byte, so that another way of sealing can come without losing what is there. */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** AES-256-GCM: version, a nonce that is new each time, the tag, then the text; the name is authenticated with it. */
export function createSeal(key: Uint8Array): Seal {
  return {
    seal(name, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
    },

    open(name, sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes.length < headBytes) throw new Error(`The secret "${name}" is cut off. ${recover}`);
      if (bytes[0] !== version) {
        throw new Error(
          `The secret "${name}" was sealed by a newer version of Newsmedia. Start that version, or set it up again.`,
        );
      }
      const nonce = bytes.subarray(1, 1 + nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(name))
        .setAuthTag(bytes.subarray(1 + nonceBytes, headBytes));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new Error(
          `The secret "${name}" cannot be read: it was sealed with another ENCRYPTION_KEY, or has been changed. ${recover}`,
          { cause },
        );
      }
    },
  };
}

const recover = 'Restore the key it was made with, or set it up again, e.g. by installing the app once more.';
