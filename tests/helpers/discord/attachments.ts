import { type CallBody, cleanName } from './body.ts';
import type { Field } from './form.ts';
import { type Thing, things } from './json.ts';
import type { Attachment, World } from './world.ts';

const mostFiles = 10;
const mostAltText = 1024;

/**
 * What a message has attached after a request. Without `attachments` in it everything stays and new files are added;
 * with it, only what it names stays or comes: by id what was there, by the `n` of `files[n]` what is new.
 */
export function attachmentsAfter(
  world: World,
  before: readonly Attachment[],
  body: Thing,
  files: CallBody['files'],
  form: Field,
): Attachment[] {
  const create = (index: string, about: Thing = {}): Attachment[] => {
    const upload = files.get(index);
    if (!upload) return [];
    const filename = typeof about.filename === 'string' ? cleanName(about.filename) : upload.filename;
    return [
      {
        ...{ id: world.newId(), filename, contentType: upload.contentType, bytes: upload.bytes },
        ...(typeof about.description === 'string' ? { description: about.description } : {}),
        uploadedAt: world.clock.now(),
      },
    ];
  };
  const at = form.in('attachments');
  if (!Array.isArray(body.attachments))
    return limit([...before, ...[...files.keys()].flatMap((key) => create(key))], at);
  const named = things(body.attachments).flatMap((about, index) => {
    const id = String(about.id);
    at.in(index, 'description').text(about.description, { min: 0, max: mostAltText, optional: true });
    const kept = before.find((one) => one.id === id);
    if (!kept && !files.has(id)) {
      at.in(index, 'id').wrong('ATTACHMENT_NOT_FOUND', `There is neither an attachment nor a file with the id ${id}.`);
    }
    if (!kept) return create(id, about);
    return [typeof about.description === 'string' ? { ...kept, description: about.description } : kept];
  });
  return limit(named, at);
}

function limit(attachments: Attachment[], at: Field): Attachment[] {
  if (attachments.length > mostFiles) {
    at.wrong('BASE_TYPE_MAX_LENGTH', `Must be ${mostFiles} or fewer in length.`);
  }
  return attachments;
}
