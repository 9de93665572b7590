import type { CasePage } from '../api.ts';
import type { ActForm } from './act-form.ts';
import { actWords } from './act-words.ts';
import { Live } from './live.tsx';
import type { PaperText } from './paper-text.tsx';

const w = actWords.delivering;

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
          <p>本机关将结果送达,以本回证为凭。</p>
          <p>
            签收人:<Live>{by === 'self' && !company ? (page.applicant?.name ?? '') : name}</Live>({as})
          </p>
          {form.signer.witness.trim() !== '' && (
            <p>
              收件人拒签,见证人:<Live>{form.signer.witness}</Live>
            </p>
          )}
          <p>送达日期:{command === 'recordDelivered' ? <Live>{form.signedOn}</Live> : page.today}</p>
        </>
      );
      return { title: '送达回证', body, live: true };
    }
    case 'reissue':
      return {
        title: page.published.item.result.name,
        body: <p>内容和有效期与遗失的一份相同,编号和核验码是新的;遗失的一份即日作废,补发不收费。</p>,
        live: false,
      };
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
              .map(({ name, label, words }) => (
                <li key={name}>
                  {label}:{words} → <Live>{form.changes[name] ?? ''}</Live>
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
