import type { ItemKey } from '#catalog';
import type { When } from './cases/script.ts';
import type { DemoStaffId } from './staff.ts';

/** A question answered at a window (咨询登记); nobody had to say who they are. */
export interface DemoConsultation {
  readonly when: When;
  readonly by: DemoStaffId;
  readonly item: ItemKey;
  readonly asked: 'what' | 'conditions' | 'materials' | 'time' | 'fee' | 'status' | 'other';
  readonly answered: 'told' | 'notice-printed';
  readonly words: string;
}

/** What people asked the guide in the hall. */
export const demoConsultations: readonly DemoConsultation[] = [
  {
    when: [7, '10:18'],
    by: 'lt-s15',
    item: 'hygienePermit',
    asked: 'materials',
    answered: 'notice-printed',
    words: '问民宿的平面图能不能手画，告诉可以，标清各间的用途和面积。',
  },
  {
    when: [3, '15:34'],
    by: 'lt-s15',
    item: 'individualRegistration',
    asked: 'status',
    answered: 'told',
    words: '问执照邮寄要几天，告诉办件页上看得到寄出日和邮件号。',
  },
];
