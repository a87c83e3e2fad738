/** What Google's failures mean for the money and for people. */
import { invalid, MediaError, type MediaErrorDetails } from '../../../pipeline/errors.ts';
import { refused as neverMade, silent } from '../../http/connection.ts';
import { HttpFailure } from './http-failure.ts';

export interface Asked {
  /** The setting that holds the key or the file. */
  setting: string;
  /** The voice that was asked to speak. */
  voiceId?: string;
}

/** An answer came that is of no use. Its message quotes nothing of it. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** gRPC's number for a deadline that passed, as Google's client numbers its errors. */
const DEADLINE_EXCEEDED = 4;

/** Whatever came out of a call. The causes of Google's client hold the request, with key and text: they are left behind. */
export function toMediaError(error: unknown, asked: Asked): MediaError {
  if (error instanceof MediaError) return error;
  const causes = causesOf(error);
  const refusal = causes.find((cause) => cause instanceof HttpFailure);
  if (refusal) return refused(refusal, asked);
  const unreadable = causes.find((cause) => cause instanceof UnreadableAnswer);
  if (unreadable) return failure('Google’s answer could not be read.', { outcome: 'unknown', cause: unreadable });

  const codes = causes.flatMap(({ code }) => (code === undefined ? [] : [String(code)]));
  const cause = new Error(`${causes.at(-1)?.name ?? 'failed'} ${codes.join(' ')}`.trim());
  if (
    codes.some((code) => neverMade.test(code)) ||
    causes.some(({ syscall }) => /^(?:connect|getaddrinfo)$/.test(syscall ?? ''))
  )
    return failure('Google could not be reached.', { outcome: 'unpaid', cause });
  if (codes.some((code) => code === String(DEADLINE_EXCEEDED) || silent.test(code)))
    return failure('Google did not finish speaking in time.', { code: 'timeout', outcome: 'unknown', cause });
  return failure('The connection to Google broke off, or its answer could not be read.', { outcome: 'unknown', cause });
}

type Cause = Error & { code?: string | number; syscall?: string };

/** The error and its causes, outermost first; a name with several addresses has several causes at once. */
function causesOf(error: unknown, depth = 0): Cause[] {
  if (!(error instanceof Error) || depth > 6) return [];
  const several = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...several].flatMap((cause) => causesOf(cause, depth + 1))];
}

/** Google's answer to marks in the text of a voice that cannot time them. */
export function refusesMarks(error: unknown): boolean {
  if (!(error instanceof MediaError) || !(error.cause instanceof HttpFailure)) return false;
  return error.cause.status === 400 && error.cause.topic === 'marks';
}

function refused(cause: HttpFailure, { setting, voiceId }: Asked): MediaError {
  const { status, retryAfterMs, topic } = cause;
  const later = { cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  if (status === 429) return failure('Google is asked too often just now.', { outcome: 'unpaid', ...later });
  if (status === 503) return failure('Google’s voices are not available just now.', { outcome: 'unpaid', ...later });
  if (status === 408)
    return failure('Google did not finish speaking in time.', { code: 'timeout', outcome: 'unknown', ...later });
  if (status >= 500)
    return failure(`Google failed while it was speaking (HTTP ${status}).`, { outcome: 'unknown', ...later });

  if (voiceId && topic === 'voice') return unknownVoice(voiceId);
  if (topic === 'sentences')
    return invalid('This voice cannot read sentences as long as these. Shorten them, or choose another voice.', 'text');
  return failure(sentenceFor(cause, setting), { cause });
}

function sentenceFor({ status, reason, topic }: HttpFailure, setting: string): string {
  if (status === 401 || topic === 'key' || /^API_KEY_(?:INVALID|EXPIRED)|ACCESS_TOKEN/.test(reason))
    return `Google did not accept the key. Check ${setting}.`;
  if (reason === 'SERVICE_DISABLED')
    return `The Text-to-Speech API is switched off in the Google project of ${setting}.`;
  if (reason === 'BILLING_DISABLED') return `The Google project of ${setting} has no billing account.`;
  if (status === 403) return `${setting} has no permission to use Google Text-to-Speech.`;
  if (status === 404 || (status >= 300 && status < 400))
    return 'There is no Text-to-Speech at this address. Check GOOGLE_TTS_ENDPOINT.';
  if (status === 413) return 'The text is too large for Google.';
  return `Google refused to speak this (HTTP ${status}).`;
}

export function unknownVoice(voiceId: string): MediaError {
  return invalid(`There is no Google voice "${voiceId}". Choose one from the list of voices.`, 'voiceId');
}

function failure(message: string, details: Omit<MediaErrorDetails, 'code'> & { code?: 'timeout' }): MediaError {
  return new MediaError(message, { code: 'api', stage: 'audio', ...details });
}
