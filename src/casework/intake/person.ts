import {
  checkCreditCode,
  checkIdentityDocument,
  checkMobile,
  legible,
  plainCreditCode,
  plainIdentityDocument,
  plainMobile,
} from '#law';
import type { CivilDate, NumberCheck } from '#law';
import { fieldsOf } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Agent, Answers, Applicant } from '../types.ts';
import type { IntakeProblem } from './types.ts';

export interface AtDay {
  readonly today: CivilDate;
  /** Whether numbers of the demo's unallocated region pass. */
  readonly demo: boolean;
}

/** The applicant as filed: legible, trimmed, numbers in the one shape that registers use; what was left blank is absent. */
export function plainPerson({ kind, name, idKind, number, mobile, address, filedBy, agent }: Applicant): Applicant {
  const where = plain(address);
  const by = plain(filedBy);
  return {
    kind,
    name: plain(name),
    ...(kind === 'person' && idKind !== undefined && { idKind }),
    number: kind === 'company' ? plainCreditCode(number) : plainIdentityDocument(number),
    mobile: plainMobile(mobile),
    ...(where !== '' && { address: where }),
    ...(by !== '' && { filedBy: by }),
    ...(agent && { agent: plainAgent(agent) }),
  };
}

function plainAgent({ name, idKind, number, mobile, until }: Agent): Agent {
  return {
    name: plain(name),
    ...(idKind !== undefined && { idKind }),
    number: plainIdentityDocument(number),
    mobile: plainMobile(mobile),
    ...(until !== undefined && { until }),
  };
}

function plain(words = ''): string {
  return legible(words).trim();
}

/**
 * What is wrong with the applicant, at each field. A telephone is asked of nobody (domain 9B); a number is held against the rule of its
 * own document. In: the person in plain shape, absent where nobody was named yet.
 */
export function personProblems(
  person: Applicant | undefined,
  item: ServiceItem | undefined,
  answers: Answers,
  at: AtDay,
): readonly IntakeProblem[] {
  if (!person) return [problem('person.name', '请写明谁来申请。', 'Say who applies.')];
  const { kind, name, number, mobile, agent } = person;
  const others = { person: 'person', company: 'company' } as const;
  const objects: readonly string[] = item?.objects ?? [];
  return [
    ...(item && !objects.includes(others[kind]) && !objects.includes('other')
      ? [
          problem(
            'person.kind',
            `这个事项不由${kind === 'company' ? '单位' : '个人'}申请。`,
            'This item is not for such an applicant.',
          ),
        ]
      : []),
    ...(name === ''
      ? [problem('person.name', '请填写申请人姓名或者名称。', 'Fill in the name of the applicant.')]
      : []),
    ...numberProblems('person.number', number, kind === 'company' ? checkCreditCode(number) : document(person, at)),
    ...codeProblem(person, item, answers),
    ...mobileProblem('person.mobile', mobile),
    ...(agent ? agentProblems(agent, person, at) : []),
  ];
}

function agentProblems(agent: Agent, person: Applicant, at: AtDay): readonly IntakeProblem[] {
  const { name, number, mobile, until } = agent;
  return [
    ...(name === '' ? [problem('person.agent.name', '请填写代理人姓名。', 'Fill in the name of the agent.')] : []),
    ...numberProblems('person.agent.number', number, document(agent, at)),
    ...(number !== '' && number === person.number
      ? [problem('person.agent.number', '代理人和申请人是同一个号码。', 'Agent and applicant bear the same number.')]
      : []),
    ...mobileProblem('person.agent.mobile', mobile),
    ...(until !== undefined && until < at.today
      ? [problem('person.agent.until', '授权已经到期。', 'The authority has ended.')]
      : []),
  ];
}

function document({ idKind = 'resident-id', number }: Pick<Agent, 'idKind' | 'number'>, at: AtDay): NumberCheck {
  return checkIdentityDocument(idKind, number, at);
}

function numberProblems(field: string, number: string, { problems }: NumberCheck): readonly IntakeProblem[] {
  if (number === '') return [problem(field, '请填写证件号码。', 'Fill in the number of the document.')];
  return problems.map(({ zh, en }) => problem(field, `${zh}。`, `${en}.`));
}

/** A form that asks for a credit code is filed by the organisation that bears it. */
function codeProblem(person: Applicant, item: ServiceItem | undefined, answers: Answers): readonly IntakeProblem[] {
  if (person.kind !== 'company' || !item) return [];
  const asked = fieldsOf(item.form).find(({ kind }) => kind === 'credit-code');
  const answer = plainCreditCode(answers[asked?.name ?? ''] ?? '');
  return answer === '' || answer === person.number
    ? []
    : [problem('person.number', '与申请表里的信用代码不一致。', 'This is not the credit code in the form.')];
}

function mobileProblem(field: string, mobile: string): readonly IntakeProblem[] {
  return mobile === '' ? [] : checkMobile(mobile).problems.map(({ zh, en }) => problem(field, `${zh}。`, `${en}.`));
}

function problem(field: string, zh: string, en: string): IntakeProblem {
  return { field, zh, en };
}
