export { demoPassword, newDemoAccounts, readDemoAccounts, writeDemoAccounts } from './accounts.ts';
export type { DemoAccount } from './accounts.ts';
export { demoCases } from './cases/index.ts';
export type { CaseScript } from './cases/script.ts';
export { planDemo } from './plan.ts';
export { playDemo } from './play-demo.ts';
export type { DemoParts, Played } from './play-demo.ts';
