export { buildApi } from './build-api.ts';
export type { ApiParts } from './build-api.ts';
export type { FieldProblem, Problem } from './problem.ts';
