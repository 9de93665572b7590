import type { Who } from '#identity';
import type { CommandBody } from './types.ts';
import type { CommandName } from './what-next.ts';

/** One act as it is asked for. */
export interface Act {
  readonly who: Who;
  readonly number: string;
  /** What the person's page showed. */
  readonly seq: number;
  readonly name: CommandName;
  readonly body: CommandBody;
}
