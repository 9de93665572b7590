import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/**
 * The application's log. In: the level, where the lines go. Request headers hold session cookies and bearer tokens, and a library may log
 * them whole at `trace`; none is of use in a log, so they are taken out wherever they stand.
 */
export function openLog(level: string, destination: DestinationStream): Logger {
  return pino({ level, redact: { paths: ['headers', '*.headers', '*.*.headers'], remove: true } }, destination);
}
