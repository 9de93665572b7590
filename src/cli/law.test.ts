import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { citizenIdCheck } from '#law';
import type { NumberCheck, Period } from '#law';

const main = fileURLToPath(new URL('main.js', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own, without any setting of a database. */
function cli(words: string, env: NodeJS.ProcessEnv = {}): Ran {
  // A database that cannot be reached: a command that opened it would fail.
  const settings = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words.split(' ').filter(Boolean)], {
    encoding: 'utf8',
    env: settings,
  });
  return { code: status, out: stdout, err: stderr };
}

function answer<T>(words: string, env?: NodeJS.ProcessEnv): T {
  const { code, out, err } = cli(words, env);
  assert.deepEqual([code, err], [0, ''], words);
  return JSON.parse(out) as T;
}
const due = (words: string, env?: NodeJS.ProcessEnv): Period => answer<Period>(`law due ${words}`, env);

test('law due answers with exactly the members promised, in that order', () => {
  const period = due('--from 2026-02-09 --workdays 20');
  assert.deepEqual(Object.keys(period), ['due', 'provisional', 'steps', 'refused', 'calendar']);
  assert.deepEqual(period.steps[0], {
    date: '2026-02-10',
    counted: true,
    reason: 'workday',
    article: '许可法82',
  });
  assert.deepEqual([period.due, period.provisional, period.refused], ['2026-03-13', false, []]);
  assert.equal(period.calendar, '国办发明电〔2025〕7号');
});

test('days, months and the way backward are asked by their options, with = or with a space', () => {
  assert.equal(due('--from 2026-08-05 --days 60').due, '2026-10-08');
  assert.equal(due('--from=2025-08-31 --months=6').due, '2026-02-28');
  assert.equal(due('--before 2026-06-22 --workdays 7').due, '2026-06-10');
  assert.equal(due('--before 2026-07-31 --days 30').due, '2026-07-01');
  assert.equal(due('--from 2026-10-03 --workdays 0').due, '2026-10-03');
});

test('exclusions repeat; what is refused is listed with its reason and the exit code stays 0', () => {
  const period = due(
    '--from 2026-03-02 --workdays 20 --exclude 2026-03-09..2026-03-20:expert-review ' +
      '--exclude 2026-03-16..2026-03-20:hearing --exclude 2026-03-23..2026-03-27:site-visit',
  );
  assert.equal(period.due, '2026-04-14');
  assert.deepEqual(
    period.refused.map(({ why, ...rest }) => ({ ...rest, why: typeof why === 'string' && why !== '' })),
    [{ ground: 'site-visit', from: '2026-03-23', to: '2026-03-27', why: true }],
  );
  assert.deepEqual(Object.keys(period.refused[0] ?? {}), ['ground', 'from', 'to', 'why']);
});

test('a year not published answers with no date, the last day counted and what remains', () => {
  const period = due('--from 2026-12-21 --workdays 20');
  assert.deepEqual(Object.keys(period), 'due provisional countedTo remaining steps refused calendar'.split(' '));
  assert.deepEqual(
    [period.due, period.provisional, period.countedTo, period.remaining],
    [null, true, '2026-12-31', 12],
  );
});

test('a region is asked with its code of any level', () => {
  assert.equal(due('--from 2017-03-29 --workdays 1 --region 450103').due, '2017-04-05');
  assert.equal(due('--from 2017-03-29 --workdays 1 --region 45').due, '2017-04-05');
  assert.equal(due('--from 2017-03-29 --workdays 1 --region 440100').due, '2017-03-30');
  assert.equal(due('--from 2017-03-29 --workdays 1').due, '2017-03-30');
});

test('law workday tells what a day is', () => {
  const day = (words: string): unknown => answer(`law workday ${words}`);
  assert.deepEqual(day('2026-02-14'), { date: '2026-02-14', workday: true, reason: 'make-up-workday' });
  assert.deepEqual(day('2026-02-17'), { date: '2026-02-17', workday: false, reason: 'holiday' });
  assert.deepEqual(day('2026-02-07'), { date: '2026-02-07', workday: false, reason: 'weekend' });
  assert.deepEqual(day('2026-02-09'), { date: '2026-02-09', workday: true, reason: 'workday' });
  assert.deepEqual(day('2027-02-06'), { date: '2027-02-06', workday: null, reason: 'unpublished' });
  assert.deepEqual(day('2017-03-30 --region 450000'), { date: '2017-03-30', workday: false, reason: 'local-rest-day' });
});

test('numbers are judged with what is wrong with them, an invalid one is an answer too', () => {
  const check = (words: string): NumberCheck => answer<NumberCheck>(`law ${words}`);
  assert.deepEqual(check('check-id 11010519491231002X'), { valid: true, problems: [] });
  assert.deepEqual(check('check-credit-code 91350100M000100Y43'), { valid: true, problems: [] });
  const wrong = check('check-id 110105194912310021');
  assert.deepEqual([wrong.valid, wrong.problems.map(({ code }) => code)], [false, ['check-digit']]);
  assert.equal(check('check-credit-code 91350100M000100Y44').valid, false);
  const unborn = `11010520991231002${citizenIdCheck('11010520991231002')}`;
  assert.deepEqual(
    check(`check-id ${unborn}`).problems.map(({ code }) => code),
    ['birth-date'],
  );
});

const nonsense = [
  '',
  'law',
  'law soon',
  'law due',
  'law due --from 2026-02-09',
  'law due --workdays 5',
  'law due --from 2026-02-30 --workdays 5',
  'law due --from 2026-2-9 --workdays 5',
  'law due --from 09.02.2026 --workdays 5',
  'law due --from 2026-02-09 --workdays -5',
  'law due --from 2026-02-09 --workdays=-5',
  'law due --from 2026-02-09 --workdays 2.5',
  'law due --from 2026-02-09 --workdays 1e1',
  'law due --from 2026-02-09 --workdays',
  'law due --from 2026-02-09 --workdays --days 3',
  'law due --from 2026-02-09 --workdays 5 --days 5',
  'law due --from 2026-02-09 --days 5 --months 1',
  'law due --from 2026-02-09 --workdays 5 --workdays 6',
  'law due --from 2026-02-09 --before 2026-02-20 --workdays 5',
  'law due --from 2026-02-09 --workdays 5 --weekends 1',
  'law due --from 2026-02-09 --workdays 5 extra',
  'law due --from 2026-02-09 --workdays 5 --region abc',
  'law due --from 2026-02-09 --workdays 5 --region 45010',
  'law due --from 2026-02-09 --workdays 5 --exclude 2026-03-20..2026-03-09:hearing',
  'law due --from 2026-02-09 --workdays 5 --exclude 2026-02-30..2026-03-09:hearing',
  'law due --from 2026-02-09 --workdays 5 --exclude 2026-03-09..2026-03-20',
  'law due --from 2026-02-09 --workdays 5 --exclude 2026-03-09..2026-03-20:',
  'law due --from 2026-02-09 --workdays 5 --exclude hearing',
  'law due --from 2026-02-09 --days 99999999',
  'law due --from 2026-02-09 --workdays 5 --toString 1',
  'law workday',
  'law workday 2026-02-29',
  'law workday 2026-02-09 2026-02-10',
  'law workday 2026-02-09 --days 1',
  'law check-id',
  'law check-id 1 2',
  'law check-credit-code',
  'law check-credit-code --all',
];
for (const words of nonsense)
  test(`exit 2 and one line on standard error: “${words}”`, () => {
    const { code, out, err } = cli(words);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^[^\n]+\n$/);
  });

test('the zone of the machine changes no answer', () => {
  for (const words of [
    'law due --from 2026-03-02 --workdays 20',
    'law due --from 2026-10-31 --months 1',
    'law workday 2026-03-08',
  ]) {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) => cli(words, { TZ }).out);
    assert.equal(new Set(zones).size, 1, words);
    assert.notEqual(zones[0], '');
  }
});

test('npm run -s cli -- is the way to ask, and help is an answer', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const words = ['run', '-s', 'cli', '--', 'law', 'due', '--from', '2026-02-09', '--workdays', '20'];
  const { status, stdout } = spawnSync('npm', words, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0);
  assert.equal((JSON.parse(stdout) as Period).due, '2026-03-13');
  assert.match(cli('--help').out, /law due .*ledger verify/s);
});
