import { materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import { canaries } from './canary-people.ts';
import { pdfFile } from './citizen.ts';
import type { Chosen, Seen, Walker } from './walker.ts';

const { citizen, said } = canaries;
type Answers = Readonly<Record<string, string>>;

/** Opens the canary's account by the pages, not without mistakes; signs out, in with a wrong password, and in. */
export async function register(walker: Walker): Promise<void> {
  await walker.submit('/register', { ...citizen, number: `${citizen.number.slice(0, 17)}?` });
  await walker.submit('/register', citizen);
  await walker.get('/register');
  await walker.submit('/lookup', { number: citizen.number, code: citizen.mobile });
  await walker.submit('/account', {}, '/sign-out');
  await walker.submit('/register', citizen);
  await walker.submit('/sign-in', { mobile: citizen.mobile, password: `not ${citizen.password}` });
  await walker.submit('/sign-in', { mobile: citizen.mobile, password: citizen.password });
  await walker.get('/account');
}

/** Walks an application to its last look, page by page. */
export async function walkToCheck(walker: Walker, item: ServiceItem, answers: Answers): Promise<Seen> {
  let page = await walker.get(`/apply/${item.id}`);
  for (const { fields } of item.form.pages) {
    const typed = Object.fromEntries(fields.map((name) => [name, answers[name] ?? '']));
    page = await walker.submit(page.path, { ...typed, do: 'next' });
  }
  page = await walker.upload(page.path, filesFor(item, answers), 'next');
  return walker.submit(page.path, { delivery: 'electronic', electronicConsent: 'yes', do: 'next' });
}

/** Applies through the pages. Out: the case number. */
export async function apply(walker: Walker, item: ServiceItem, answers: Answers): Promise<string> {
  const check = await walkToCheck(walker, item, answers);
  const receipt = await walker.submit(check.path, { declaration: 'yes', do: 'submit' });
  const number = /^\/cases\/(\d+)\/receipt$/.exec(receipt.path)?.[1];
  if (number === undefined) throw new Error(`no receipt: ${receipt.path} ${receipt.body}`);
  return number;
}

/** Everything that can go wrong or be taken back in a draft, with words of the canary; the draft is thrown away. */
export async function stumble(walker: Walker, item: ServiceItem, answers: Answers): Promise<void> {
  const check = await walkToCheck(walker, item, answers);
  const draft = check.path.replace(/\/check.*$/, '');
  for (const { id, fields } of item.form.pages)
    await walker.submit(`${draft}/${id}`, {
      ...Object.fromEntries(fields.map((one) => [one, said('错字')])),
      do: 'next',
    });
  await walker.get(draft);
  const wrong = { field: 'material-id-proof', name: `${said('图')}.exe`, bytes: Buffer.from('MZ') };
  await walker.upload(`${draft}/materials`, [wrong], 'next');
  const file = await walker.get(`${draft}/files/1`);
  if (file.status !== 200) throw new Error('a file of one’s own draft is not given out');
  await walker.submit(`${draft}/check`, { declaration: 'yes', do: 'submit' });
  await walker.submit(`${draft}/delivery`, { delivery: said('方式'), do: 'keep' });
  await walker.submit('/cases', {}, `${draft}/discard`);
}

/** Answers the notice: another size of the place. Out: where it led. */
export async function correct(walker: Walker, number: string, field: string, value: string): Promise<string> {
  const first = await walker.get(`/cases/${number}/correct`);
  const draft = first.path.replace(/\/[^/]+$/, '');
  for (const page of ['kind', 'shop', 'where', 'who', 'air']) {
    const form = await walker.get(`${draft}/${page}`);
    if (!form.body.includes(`name="${field}"`)) continue;
    const held = Object.fromEntries(
      [...form.body.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"[^>]*value="([^"]*)"/g)].map(
        ([, n = '', v = '']) => [n, v],
      ),
    );
    await walker.submit(`${draft}/${page}`, { ...held, [field]: value, do: 'next' });
  }
  return (await walker.submit(`${draft}/check`, { declaration: 'yes', do: 'submit' })).path;
}

/** Looks at everything that the pages show of a case, papers and files too. */
export async function lookAt(walker: Walker, number: string): Promise<void> {
  const page = await walker.get(`/cases/${number}`);
  await walker.get(`/cases/${number}/receipt`);
  await walker.get(`/cases/${number}/withdraw`);
  await walker.get(`/cases/${number}/files/1`);
  for (const [, slug = ''] of page.body.matchAll(/\/papers\/([\w-]+)"/g)) {
    const paper = await walker.get(`/cases/${number}/papers/${slug}`);
    if (paper.status !== 200) throw new Error(`the paper ${slug} of ${number} is not given out`);
  }
}

function filesFor(item: ServiceItem, answers: Answers): readonly Chosen[] {
  return materialsAsked(item, answers).map(({ id }) => {
    const { buffer, name } = pdfFile(`${said('扫描件')}-${id}.pdf`, `canary ${id}`);
    return { field: `material-${id}`, name, bytes: buffer };
  });
}
