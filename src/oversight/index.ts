export { auditRoutes } from './routes.ts';
export type { AuditLine, AuditPage } from './audit.ts';
