import type { PaperBuilder } from './input.ts';
import { head, you } from './head.ts';
import { licensing } from './words.ts';

/**
 * 撤回确认书: the applicant withdrew before the decision, and may apply again. The law has no article on withdrawing an application: it
 * follows from permits being given on application only (许可法29(1)).
 */
export const withdrawalConfirmation: PaperBuilder<'withdrawal-confirmation'> = (input) => {
  const { event, state } = input;
  if (event.type !== 'ApplicationWithdrawn') throw new Error(`${event.type} withdraws nothing`);
  return {
    ...head(input, [licensing('第二十九条第一款')]),
    ...('acceptedOn' in state && { acceptedOn: state.acceptedOn as string }),
    withdrawnOn: event.data.on,
    consequence: `交来过原件的，原件退还给${you(input)}；撤回不影响以后就同一事项再次提出申请`,
  };
};
