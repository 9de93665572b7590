import { act } from './act.ts';
import { caseFiles } from './case-files.ts';
import { colleagues } from './colleagues.ts';
import { competentOrgans } from './competent-organs.ts';
import { consult } from './consult.ts';
import { consultations } from './consultations.ts';
import { conversion, conversions } from './conversions.ts';
import { drafts } from './drafts.ts';
import { counter } from './intake/desk.ts';
import { deliveryDesk } from './lists/delivery-desk.ts';
import { findCases } from './lists/find-cases.ts';
import { forgetView, savedViews, saveView } from './lists/saved-views.ts';
import { myCases } from './my-cases.ts';
import { casePage } from './page.ts';
import type { CaseworkParts } from './parts.ts';
import { submit } from './submit.ts';
import type { Casework } from './types.ts';
import { unmask } from './unmask.ts';
import { verifyPaper } from './verify-paper.ts';
import { worklistCounts } from './worklist-counts.ts';
import { worklist } from './worklist.ts';

/** Opens the casework desk (办件). Every method checks at the act that the person may do it. */
export function openCasework(parts: CaseworkParts): Casework {
  return {
    ...drafts(parts),
    ...caseFiles(parts),
    ...counter(parts),
    submit: (who, draft, key) => submit(parts, who, draft, key),
    act: (who, number, seq, name, body, key) => act(parts, { who, number, seq, name, body }, key),
    unmask: (who, number, asked, key) => unmask(parts, who, number, asked, key),
    casePage: (who, number) => casePage(parts, who, number),
    myCases: (who) => myCases(parts, who),
    worklist: (who, view, after, item, more) => worklist(parts, who, view, after, item, more),
    deliveryDesk: (who, narrowed, after) => deliveryDesk(parts, who, narrowed, after),
    findCases: (who, words, after) => findCases(parts, who, words, after),
    savedViews: (who) => savedViews(parts, who),
    saveView: (who, view) => saveView(parts, who, view),
    forgetView: (who, id) => forgetView(parts, who, id),
    worklistCounts: (who) => worklistCounts(parts, who),
    verify: (code) => verifyPaper(parts, code),
    competentOrgans: (who) => competentOrgans(parts, who),
    consult: (who, asked, key) => consult(parts, who, asked, key),
    consultations: (who, filter) => consultations(parts, who, filter),
    conversions: (who, number) => conversions(parts, who, number),
    conversion: (who, number, into) => conversion(parts, who, number, into),
    colleagues: (who, number) => colleagues(parts, who, number),
  };
}
