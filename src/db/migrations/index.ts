import type { Migration } from 'kysely/migration';
import * as records from './0001-records.ts';
import * as identity from './0002-identity.ts';
import * as catalog from './0003-catalog.ts';
import * as casework from './0004-casework.ts';
import * as certificates from './0005-certificates.ts';
import * as caseHands from './0006-case-hands.ts';
import * as completeFile from './0007-complete-file.ts';
import * as signInProvider from './0008-sign-in-provider.ts';
import * as caseFiles from './0009-case-files.ts';
import * as intake from './0010-intake.ts';
import * as turns from './0011-turns.ts';
import * as delivery from './0012-delivery.ts';
import * as itemsByDepartment from './0013-items-by-department.ts';
import * as organisationScreens from './0014-organisation-screens.ts';
import * as serverChanges from './0015-server-changes.ts';
import * as deliveryDesk from './0016-delivery-desk.ts';
import * as statistics from './0017-statistics.ts';
import * as catalogDrafters from './0018-catalog-drafters.ts';
import * as unitNameEn from './0019-unit-name-en.ts';
import * as personNumber from './0020-person-number.ts';

/** Every migration in order. A file exports `up` and nothing else; it is never edited once it has landed, and there is no way back. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-records': records,
  '0002-identity': identity,
  '0003-catalog': catalog,
  '0004-casework': casework,
  '0005-certificates': certificates,
  '0006-case-hands': caseHands,
  '0007-complete-file': completeFile,
  '0008-sign-in-provider': signInProvider,
  '0009-case-files': caseFiles,
  '0010-intake': intake,
  '0011-turns': turns,
  '0012-delivery': delivery,
  '0013-items-by-department': itemsByDepartment,
  '0014-organisation-screens': organisationScreens,
  '0015-server-changes': serverChanges,
  '0016-delivery-desk': deliveryDesk,
  '0017-statistics': statistics,
  '0018-catalog-drafters': catalogDrafters,
  '0019-unit-name-en': unitNameEn,
  '0020-person-number': personNumber,
};
