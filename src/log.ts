import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * One JSON object a line, or lines for people on a terminal. Whatever could carry a secret is cut:
 * callers log errors and ids, never settings, requests' headers or signed addresses.
 */
export async function createLog(options: {
  level: string;
  out: NodeJS.WritableStream & { isTTY?: boolean };
}): Promise<Log> {
  const redact = {
    paths: [
      'token',
      'key',
      'secret',
      'password',
      'authorization',
      'headers',
      '*.authorization',
      '*.headers',
      '*.token',
    ],
    censor: '…',
  };
  const base = { level: options.level, base: null, redact, timestamp: pino.stdTimeFunctions.isoTime };
  if (!options.out.isTTY) return pino(base, options.out as DestinationStream);
  const { default: pretty } = await import('pino-pretty');
  return pino(base, pretty({ destination: options.out, sync: true, translateTime: 'SYS:HH:MM:ss', singleLine: true }));
}
