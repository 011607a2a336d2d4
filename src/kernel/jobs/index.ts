export { enqueue } from './enqueue.ts';
export type { Job, JobTools } from './job.ts';
export { startJobs } from './start-jobs.ts';
