import type { Command } from '../api.ts';

/** Handed to a case when it is opened for one act: its dialog then stands open, if the act is allowed. */
export interface OpensAct {
  readonly act: Command;
}
