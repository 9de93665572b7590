import type { CaseEvent, PaperIssued } from './events.ts';

/** The papers that an event issues; of a correction the corrected one first. */
export function papersOf(event: CaseEvent): readonly PaperIssued[] {
  if (event.type === 'PaperCorrected') return [event.data.paper, event.data.notice];
  return event.type !== 'PaperTypeset' && 'paper' in event.data && event.data.paper ? [event.data.paper] : [];
}
