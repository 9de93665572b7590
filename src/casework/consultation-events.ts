import type { CivilDate } from '#law';
import type { Commitment, EventData } from '#ledger';

/** What somebody at the window wanted to know (咨询内容). */
export const consultationKinds = ['what', 'conditions', 'materials', 'time', 'fee', 'status', 'other'] as const;
export type ConsultationKind = (typeof consultationKinds)[number];

/** How it was answered: told, told with the printed notice, or sent to another organ. */
export const consultationAnswers = ['told', 'notice-printed', 'referred'] as const;
export type ConsultationAnswer = (typeof consultationAnswers)[number];

/** A question answered at a window, on a stream of its own (`consultation/<number>`). Nobody has to say who they are. */
export interface ConsultationRecorded {
  readonly type: 'ConsultationRecorded';
  readonly data: {
    readonly [key: string]: EventData;
    /** Empty where the question is about no item of this window; `organ` is then the window itself. */
    readonly item: string;
    readonly organ: string;
    readonly unit: string;
    readonly post: string;
    readonly asked: ConsultationKind;
    readonly answered: ConsultationAnswer;
    readonly on: CivilDate;
    /** Unit of the organ referred to; absent where none was named. */
    readonly referredTo?: string;
    /** What was asked and answered in words, and who asked where they said so; laid beside the ledger. */
    readonly words?: Commitment;
  };
}
