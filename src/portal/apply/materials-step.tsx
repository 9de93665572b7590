import { civilDateOf, shanghaiTime } from '#law';
import type { NamedFile } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { errorOf } from '../components/error-summary.tsx';
import { describedBy, FieldErrorWords } from '../components/field.tsx';
import { FileRow } from '../components/file-row.tsx';
import { FormFields } from '../components/form-fields.tsx';
import type { State } from '../components/icons.tsx';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { sizeWords } from '../components/size-words.ts';
import { StateMark } from '../components/state-mark.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { WordKey } from '../say.ts';
import { alreadyHere, gapsOf, uploadsOf } from './plan.ts';
import type { MaterialAsked } from './plan.ts';
import { missingMaterials, uploadField } from './problems.ts';
import { StepButtons, StepLayout } from './step-layout.tsx';
import type { StepProps } from './step-layout.tsx';
import { Told } from './told.tsx';
import { uploadMegabytes } from './upload-limit.ts';

/**
 * Uploading: one form for all materials, so that pressing any button keeps every file that was chosen. What the applicant need not
 * bring is said first, so that nobody can ask for it again.
 */
export function MaterialsStep(props: StepProps): VNode {
  const { visit, application, step, fromCheck } = props;
  const { say } = visit;
  const { draft, item, correcting } = application;
  const asked = uploadsOf(application);
  const have = correcting ? [] : alreadyHere(item);
  return (
    <StepLayout {...props}>
      <p class="lead">
        {say('materials.lead', { n: asked.filter(({ needed }) => needed).length })}
        {have.length > 0 && visit.lang === 'en' && ' '}
        {have.length > 0 &&
          sayWith(say, 'materials.have', {
            names: have
              .map(({ name, nameEn }) => textInLang(visit, name, nameEn))
              .join(visit.lang === 'zh' ? '、' : ', '),
          })}
      </p>
      <form method="post" action={addresses.step(draft.id, step.id)} enctype="multipart/form-data" novalidate>
        <FormFields visit={visit} />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        <ol class="mt">
          {asked.map((one, index) => (
            <Upload {...props} asked={one} n={index + 1} />
          ))}
        </ol>
        <StepButtons {...props} />
      </form>
    </StepLayout>
  );
}

function Upload({
  visit,
  application,
  errors,
  asked: { material, needed },
  n,
}: StepProps & { readonly asked: MaterialAsked; readonly n: number }): VNode {
  const { say } = visit;
  const { draft } = application;
  const field = uploadField(material.id);
  const wrong = errorOf(errors, field);
  const files = draft.files.filter((file) => file.material === material.id);
  const name = textInLang(visit, material.name, material.nameEn);
  const hint = `${field}-hint`;
  const missing = missingMaterials(application).includes(material);
  const mark = markOf({ wrong: wrong !== undefined, missing, has: files.length > 0, needed });
  return (
    <li class={wrong === undefined ? undefined : 'er'}>
      <span class="q">{n}</span>
      <div>
        <h2>
          <InLang visit={visit} zh={material.name} en={material.nameEn} />
        </h2>
        <p class="s q">
          <InLang visit={visit} zh={material.notes} en={material.notesEn} />
        </p>
        {!needed && material.when !== undefined && (
          <p class="s q">
            <InLang visit={visit} zh={material.when} en={material.whenEn} />
          </p>
        )}
      </div>
      <StateMark state={mark.state}>{say(mark.words)}</StateMark>
      <div class="more">
        <Told visit={visit} words={gapsOf(application, 'material').get(material.id)} />
        {files.map((file) => (
          <Kept visit={visit} draft={draft.id} file={file} n={draft.files.indexOf(file) + 1} />
        ))}
        <FieldErrorWords name={field} visit={visit} words={wrong} />
        <div class="pick">
          <label for={field} class="vh">
            {say('materials.pick', { name })}
          </label>
          <input
            type="file"
            id={field}
            name={field}
            multiple
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            aria-describedby={[hint, describedBy(field, undefined, wrong)].filter(Boolean).join(' ')}
            aria-invalid={wrong === undefined ? undefined : 'true'}
          />
          <button type="submit" class="btn quiet small" name="do" value={`upload:${material.id}`}>
            {say(files.length > 0 ? 'materials.again' : 'materials.send', { name: '' })}
            <span class="vh">{name}</span>
          </button>
          <span class="xs q" id={hint}>
            {say('materials.limits', { max: `${uploadMegabytes} MB` })}
          </span>
        </div>
      </div>
    </li>
  );
}

/** A file found wanting by the notice is there and yet no answer. */
function markOf({ wrong, missing, has, needed }: Readonly<Record<'wrong' | 'missing' | 'has' | 'needed', boolean>>): {
  state: State;
  words: WordKey;
} {
  if (wrong) return { state: 'late', words: has ? 'materials.fix' : 'materials.missing' };
  if (missing && has) return { state: 'todo', words: 'materials.supply' };
  if (has) return { state: 'done', words: 'materials.uploaded' };
  return { state: 'todo', words: needed ? 'materials.missing' : 'materials.optional' };
}

function Kept({
  visit,
  draft,
  file,
  n,
}: Pick<StepProps, 'visit'> & { readonly draft: string; readonly file: NamedFile; readonly n: number }): VNode {
  const { say } = visit;
  const at = (
    <>
      <DateText visit={visit} date={civilDateOf(file.at)} form="bare" /> {shanghaiTime(file.at)}
    </>
  );
  return (
    <FileRow
      name={<Zh visit={visit}>{file.name}</Zh>}
      note={sayWith(say, 'materials.at', { size: sizeWords(file.size), at })}
    >
      <div class="lk">
        <a href={addresses.draftFile(draft, n)}>
          {say('open')}
          <span class="vh">
            {' '}
            <Zh visit={visit}>{file.name}</Zh>
          </span>
        </a>
      </div>
      <button type="submit" class="lbtn" name="do" value={`remove:${file.material}:${file.file}`}>
        {say('materials.remove')}
        <span class="vh">
          {' '}
          <Zh visit={visit}>{file.name}</Zh>
        </span>
      </button>
    </FileRow>
  );
}
