/** Discord's limits of a message, in UTF-16 units: it counts fewer, never more. */
export const limits = {
  content: 2000,
  title: 256,
  description: 4096,
  footer: 2048,
  author: 256,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embeds: 10,
  /** All words of all embeds of a message. */
  embedWords: 6000,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  altText: 1024,
  /** Bytes of one file, where nobody has paid for more. */
  upload: 10 * 1024 * 1024,
} as const;
