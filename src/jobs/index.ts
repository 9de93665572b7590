export { openJobs } from './open.ts';
export type { DeadJob, Job, Jobs, JobsConfig } from './open.ts';
