export { certificateNumbered } from './find.ts';
export { registerCertificate, reserveNumber, voidCertificate } from './register.ts';
export type { ReservedNumber } from './register.ts';
export { certificateRegister } from './views/certificate-register.ts';
export type { CertificateRow, CertificateTables } from './views/certificate-register.ts';
