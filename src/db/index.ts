export { openKysely, openPool, withClient } from './connect.ts';
export type { Tables } from './connect.ts';
export { dataFolder } from './data-folder.ts';
export { openDatabase } from './open.ts';
export type { Database, DatabaseConfig } from './open.ts';
export { migrate } from './migrate.ts';
export { checkRights } from './rights.ts';
export { createTestDatabase, openTestCluster, testServerVariables } from './testing.ts';
export type { TestDatabase } from './testing.ts';
