import { APIConnectionError, APIError } from 'openai';
import { MediaError, type MediaErrorDetails } from '../../pipeline/errors.ts';
import type { Stage } from '../../pipeline/ports/media.ts';
import { connectionFailureIn } from '../http/connection.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { meaningOf, plainName, refusedFor } from './error-codes.ts';

/** What was asked for, so that the sentence can say what to change. */
export interface Asked {
  stage: Stage;
  /** As it stands in a sentence: "picture", "prompt", "check". */
  thing: string;
  model: string;
  /** The setting that names the model, when there is one. */
  modelSetting?: string;
  now: () => Date;
}

/**
 * Every failure of the SDK as the pipeline's own: never the key, never what was asked. What the SDK's own
 * message says stays out of it, for it repeats parts of both.
 */
export function mediaErrorOf(error: unknown, asked: Asked): MediaError {
  if (error instanceof APIError && !(error instanceof APIConnectionError)) return answered(error, asked);
  const { stage } = asked;
  const { kind, code } = connectionFailureIn(error);
  const cause = new Error(`OpenAI: ${error instanceof Error ? error.name : 'failure'}${code ? ` ${code}` : ''}`);
  if (kind === 'refused') {
    return new MediaError(`OpenAI could not be reached (${code}). Check the network and OPENAI_BASE_URL.`, {
      code: 'api',
      outcome: 'unpaid',
      stage,
      cause,
    });
  }
  if (kind === 'silent') {
    return new MediaError('OpenAI did not answer in time.', { code: 'timeout', outcome: 'unknown', stage, cause });
  }
  // A broken connection has a code or is the SDK's own; everything else was an answer that made no sense.
  return error instanceof APIConnectionError || code !== undefined || isCutOff(error)
    ? new MediaError('The connection to OpenAI broke before the answer was complete.', {
        code: 'api',
        outcome: 'unknown',
        stage,
        cause,
      })
    : unreadable(asked, cause);
}

/** The answer came but is not what was asked for: empty, cut off or of another shape. */
export function unreadable({ stage, thing }: Asked, cause?: unknown): MediaError {
  const message = `OpenAI's answer for the ${thing} could not be read: it was empty, cut off or not of the form it should have.`;
  return new MediaError(message, { code: 'api', outcome: 'unknown', stage, cause });
}

/** Refused by policy; the same words meet the same refusal. */
export function refusal({ stage, thing }: Asked, categories: readonly string[] = [], cause?: unknown): MediaError {
  const because = categories.length > 0 ? ` (${categories.join(', ')})` : '';
  const message = `OpenAI refused this ${thing} under its content rules${because}. Other words may pass.`;
  return new MediaError(message, { code: 'api', outcome: 'final', stage, cause });
}

/** What `responses` and stream events report inside an answer that had status 200. */
export function reported(body: { code?: unknown; type?: unknown }, asked: Asked): MediaError {
  return answered(new APIError(undefined, body, undefined, undefined), asked);
}

/** `fetch` says "terminated" when a body ends too early. */
function isCutOff(error: unknown): boolean {
  return error instanceof TypeError && /terminated|premature|aborted/i.test(error.message);
}

type Said = [sentence: string, details: Pick<MediaErrorDetails, 'outcome' | 'field' | 'code'>];

function answered(error: APIError, asked: Asked): MediaError {
  const { status, code, type, requestID } = error;
  const name = plainName(code) ?? plainName(type);
  const cause = new Error(
    `OpenAI answered ${[status, name, plainName(requestID) && `request ${requestID}`].filter(Boolean).join(' ')}`,
  );
  // A model that was shut down does not always come with its code.
  const noModel = status === 404 && /\bmodel\b/i.test(error.message);
  const meaning = noModel ? 'no-model' : meaningOf(code, type);
  if (meaning === 'refused' || (status === 400 && /safety system/i.test(error.message)))
    return refusal(asked, refusedFor(error.error), cause);
  const wait = retryAfterMs(error.headers, asked.now);
  const [sentence, details] = byMeaning(error, meaning, asked) ?? byStatus(error, asked);
  return new MediaError(sentence, {
    ...details,
    stage: asked.stage,
    ...(wait === undefined || details.outcome === 'final' ? {} : { retryAfterMs: wait }),
    cause,
  });
}

function byMeaning({ status }: APIError, meaning: ReturnType<typeof meaningOf>, asked: Asked): Said | undefined {
  const { model, modelSetting } = asked;
  if (meaning === 'no-model') {
    const instead = modelSetting ? ` Name another in ${modelSetting}.` : '';
    return [
      `OpenAI has no model “${model}” for this key: it was shut down, or the name is wrong.${instead}`,
      { code: 'api', outcome: 'final', ...(modelSetting ? { field: modelSetting } : {}) },
    ];
  }
  if (meaning === 'no-credit') {
    return [
      'The OpenAI account has no credit left, or has reached its limit. Add credit there.',
      { code: 'api', outcome: 'final' },
    ];
  }
  // Elsewhere the type only repeats what the status says better; inside a stream there is no status.
  if (status !== undefined) return undefined;
  if (meaning === 'slow-down') return busy;
  if (meaning === 'invalid') return [`OpenAI did not accept the request.`, { code: 'api', outcome: 'final' }];
  return undefined;
}

const busy: Said = ['OpenAI is too busy just now, or this account asks too often.', { code: 'api', outcome: 'unpaid' }];

function byStatus({ status, code, param, message }: APIError, { model, thing }: Asked): Said {
  const final = { code: 'api', outcome: 'final' } as const;
  const unknown = { code: 'api', outcome: 'unknown' } as const;
  switch (status) {
    case 401:
      return ['OpenAI did not accept the key. Check OPENAI_API_KEY.', { ...final, field: 'OPENAI_API_KEY' }];
    case 403:
      return [
        /country|region/i.test(`${code} ${message}`)
          ? 'OpenAI does not serve the country this program runs in.'
          : `OpenAI does not let this key use “${model}”: the account may have to be verified first. Check OPENAI_API_KEY.`,
        { ...final, field: 'OPENAI_API_KEY' },
      ];
    case 404:
      return ['There is no OpenAI at this address. Check OPENAI_BASE_URL.', { ...final, field: 'OPENAI_BASE_URL' }];
    case 408:
      return ['OpenAI did not get the whole request in time.', { code: 'timeout', outcome: 'unknown' }];
    case 413:
      return [`The request for the ${thing} was too large for OpenAI.`, final];
    case 429:
    case 503:
      return busy;
    default: {
      if (status === undefined || status >= 500 || status < 400) {
        const number = status === undefined ? '' : ` (${status})`;
        return [`OpenAI failed on its side${number}. The call may have been charged.`, unknown];
      }
      const about = [plainName(code), plainName(param)].filter(Boolean).join(' in ') || String(status);
      return [`OpenAI did not accept the request for the ${thing} (${about}).`, final];
    }
  }
}
