import type { Delivery } from './intake-shown.ts';

/** The ways a result reaches the person, in the order of their digits. */
export const deliveries: readonly Delivery[] = ['counter', 'electronic', 'post'];
