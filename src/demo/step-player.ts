import { authoredItem, authoredItems, changeCatalog, countyItems, importItems, lanting } from '#catalog';
import type { ServiceItem } from '#catalog';
import { remindUncollected } from '#casework';
import type { Casework, CaseworkParts } from '#casework';
import type { Identity } from '#identity';
import { addMonths, civilDateOf } from '#law';
import type { Instant } from '#law';
import type { Ledger } from '#ledger';
import type { DemoAccount } from './accounts.ts';
import { demoCitizens, isWalkIn } from './citizens.ts';
import type { DemoCitizenId } from './citizens.ts';
import { foundingCommands } from './founding.ts';
import { must } from './must.ts';
import { citizenWho, organiserId, staffWho } from './people.ts';
import type { Doing, Plan } from './plan.ts';
import { playCaseStep } from './play-case.ts';
import type { CaseParts } from './play-case.ts';
import { organiser } from './staff.ts';
import { government } from './units.ts';

export interface StepParts {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
  readonly caseworkParts: CaseworkParts;
  readonly accounts: readonly DemoAccount[];
}

/** What plays one step: each kind of it as the command it is, given by the person whose task it is. */
export function stepPlayer(parts: StepParts, plan: Plan): (at: Instant, doing: Doing) => Promise<void> {
  const { ledger, identity, casework, caseworkParts, accounts } = parts;
  const founded = civilDateOf(plan.from);
  const founding = foundingCommands(founded, accounts);
  const items = authoredItems(lanting);
  const citizens = new Map<DemoCitizenId, string>();
  const numbers = new Map<string, string>();
  const item = (n: number): ServiceItem => items[n] ?? missing(`item ${n}`);
  const cases: CaseParts = { ledger, identity, casework, numbers };
  return async (at, doing) => {
    switch (doing.kind) {
      case 'firstStart': {
        const { name, username } = organiser;
        const administrator = { name, username, password: passwordOf(accounts, username) };
        const first = { government, administrator, document: '澜政任〔2026〕1号', until: addMonths(founded, 36) };
        await must('first start', identity.firstStart(first));
        return;
      }
      case 'organise': {
        const { key, command } = founding[doing.n] ?? missing(`founding command ${doing.n}`);
        await must(key, identity.organise(await staffWho(identity, organiserId), command, key));
        return;
      }
      case 'draftItem': {
        const { id } = item(doing.n);
        const command = { name: 'draftItemVersion', item: id, document: item(doing.n) } as const;
        const drafter = await staffWho(identity, 'lt-s12');
        await must('draft', changeCatalog(ledger, drafter, 0, command, `demo-draft-${doing.n}`));
        const over = { name: 'submitItemVersion', item: id } as const;
        await must('submit', changeCatalog(ledger, drafter, 1, over, `demo-submit-${doing.n}`));
        return;
      }
      case 'auditItem': {
        const command = { name: 'auditItemVersion', item: item(doing.n).id } as const;
        const auditor = await staffWho(identity, 'lt-s13');
        await must('audit', changeCatalog(ledger, auditor, 2, command, `demo-audit-${doing.n}`));
        return;
      }
      case 'publishItem': {
        const { effectiveOn } = plan;
        const command = { name: 'publishItemVersion', item: item(doing.n).id, effectiveOn } as const;
        const publisher = await staffWho(identity, 'lt-s13');
        await must('publish', changeCatalog(ledger, publisher, 3, command, `demo-publish-${doing.n}`));
        return;
      }
      case 'layInCounty': {
        const refused = (await importItems(ledger, lanting, countyItems())).find(
          ({ refusal }) => refusal !== undefined,
        );
        if (refused) throw new Error(`${refused.item} of the county: ${refused.refusal?.refused}`);
        return;
      }
      case 'register': {
        const { citizen } = doing;
        const { name, number, mobile } = demoCitizens[citizen];
        const registration = { name, number, mobile, password: passwordOf(accounts, mobile) };
        const opened = identity.registerCitizen(registration, `demo-register-${citizen}`);
        const { account } = await must(`register ${citizen}`, opened);
        citizens.set(citizen, account);
        return;
      }
      case 'remind':
        await remindUncollected(caseworkParts);
        return;
      case 'consult': {
        const { by, item: key, asked, answered, words } = doing.consultation;
        const question = { item: authoredItem(lanting, key).id, asked, answered, words };
        const guide = await staffWho(identity, by);
        await must('consult', casework.consult(guide, question, `demo-consult-${at}`));
        return;
      }
      case 'case': {
        const { script, step } = doing;
        const { citizen } = script;
        // Who comes to the counter acts through the clerk alone.
        const applicant = isWalkIn(citizen)
          ? ({ kind: 'anonymous', jurisdiction: identity.jurisdiction } as const)
          : citizenWho(identity, citizen, citizens.get(citizen) ?? missing(`account of ${citizen}`));
        await playCaseStep(cases, { script, applicant, at }, step);
        return;
      }
    }
  };
}

function passwordOf(accounts: readonly DemoAccount[], login: string): string {
  return accounts.find((account) => account.login === login)?.password ?? missing(`account ${login}`);
}

function missing(what: string): never {
  throw new Error(`the demo has no ${what}`);
}
