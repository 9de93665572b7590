import type { CasePage } from '../api.ts';
import { longDay } from '../dates.ts';
import type { ActForm } from './act-form.ts';
import { actWords } from './act-words.ts';
import { Live } from './live.tsx';
import type { PaperText } from './paper-text.tsx';

const w = actWords.delivering;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The papers of delivery and correction, short, as their acts will issue them; service online issues none. */
export function deliveryText(
  page: CasePage,
  command: 'handOut' | 'recordDelivered' | 'reissue' | 'correctPaper',
  form: ActForm,
): PaperText | undefined {
  switch (command) {
    case 'handOut':
    case 'recordDelivered': {
      if (command === 'handOut' && form.mode === 'electronic') return undefined;
      const { by, name } = form.signer;
      const company = page.applicant?.kind === 'company';
      const as = by === 'self' ? (company ? w.ofCompany : w.self) : w[by];
      const body = (
        <>
          <p>本机关将下列文书送达,以本回证为凭:</p>
          <ul>
            {page.delivering?.documents.map(({ name: title, number }) => (
              <li key={number}>{w.numbered(title, number)}</li>
            ))}
          </ul>
          <p>
            签收人:<Live>{by === 'self' && !company ? (page.applicant?.name ?? '') : name}</Live>({as})
          </p>
          {form.signer.refuses && (
            <p>
              收件人拒绝签字,留置送达,见证人:<Live>{form.signer.witness}</Live>
            </p>
          )}
          <p>
            送达日期:
            {command === 'recordDelivered' ? (
              <Live>{day.test(form.signedOn) ? longDay(form.signedOn) : form.signedOn}</Live>
            ) : (
              longDay(page.today)
            )}
          </p>
        </>
      );
      return { title: '送达回证', body, live: true };
    }
    case 'reissue': {
      const lost = page.papers
        .filter(({ kind, void: voided }) => kind === 'certificate' && voided === undefined)
        .at(-1);
      return {
        title: page.published.item.result.name,
        body: (
          <p>内容和有效期与遗失的一份相同,编号和核验码是新的;遗失的一份(编号{lost?.number})即日作废,补发不收费。</p>
        ),
        live: false,
      };
    }
    case 'correctPaper': {
      const paper = page.correctable.find((each) => each.paper === form.paper);
      const body = (
        <>
          <p>
            《{paper?.title}》(编号{paper?.number})有文字错误,现更正如下:
          </p>
          <ul>
            {paper?.fields
              .filter(({ name }) => form.changes[name] !== undefined)
              .map(({ name, label, words, choices }) => (
                <li key={name}>
                  {label}:{words} →{' '}
                  <Live>
                    {choices.find(({ value }) => value === form.changes[name])?.zh ?? form.changes[name] ?? ''}
                  </Live>
                </li>
              ))}
          </ul>
          <p>
            更正原因:<Live>{form.reason}</Live>
          </p>
          <p>原编号作废,按新编号重新出具。决定的结果、条件和有效期不变。</p>
        </>
      );
      return { title: '更正通知书', body, live: true };
    }
  }
}
