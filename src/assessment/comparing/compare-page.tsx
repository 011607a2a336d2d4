import type { PageParts } from '../../kernel/http/reply.ts';
import { DateText, ListTable, StatusTag } from '../../kernel/ui/index.ts';
import { sayAnswer } from '../answering/say-answer.ts';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { sittingFrame } from '../answering/sitting-frame.tsx';
import type { AskedSection } from '../definition/asked.ts';
import { sameAnswer } from '../standing/same-answer.ts';

type Before = NonNullable<WholeSitting['before']>;

/** A sitting beside the last one like it, section by section: what differs is marked in words. */
export function comparePage({ whole, before }: { whole: WholeSitting; before: Before }): PageParts {
  const { sitting } = whole;
  return sittingFrame(sitting, {
    heading: 'Compare with last time',
    body: (
      <>
        <p class="govuk-body">
          Last time:{' '}
          <a class="govuk-link" href={`/assessments/${before.sitting.id}`}>
            {before.sitting.title}
          </a>
          , <DateText value={before.sitting.submittedAt ?? before.sitting.openedAt} />. Each answer reads as it was
          asked. More that is known is not always more harm.
        </p>
        <Judgements whole={whole} before={before} />
        {whole.asked.map((section) => (
          <Answers whole={whole} before={before} section={section} />
        ))}
      </>
    ),
  });
}

function Judgements({ whole: { sitting }, before }: { whole: WholeSitting; before: Before }) {
  if (sitting.definition.judgements.length === 0) return null;
  const says = (one: WholeSitting['sitting'], code: string) => {
    const made = one.decision?.judgements[code];
    const options = one.definition.judgements.find((judgement) => judgement.code === code)?.options;
    return made ? (options?.find((option) => option.code === made.level)?.label ?? made.level) : 'Not judged';
  };
  return (
    <ListTable
      caption="What was judged"
      captionShown
      columns={[{ text: 'Judgement', words: true }, { text: 'Last time' }, { text: 'This time' }]}
      rows={sitting.definition.judgements.map(({ code, label }) => [
        label,
        says(before.sitting, code),
        says(sitting, code),
      ])}
    />
  );
}

function Answers({ whole, before, section }: { whole: WholeSitting; before: Before; section: AskedSection }) {
  const asked = before.sitting.definition.sections.flatMap(({ items }) => items);
  const rows = section.items.flatMap((item) => {
    const [then, now] = [before.stands(item.code).heads, whole.stands(item.code).heads];
    if (then.length === 0 && now.length === 0) return [];
    const [one, other] = [then[0], now[0]];
    const same = then.length === now.length && one && other && sameAnswer(one, other);
    const itemThen = asked.find(({ code }) => code === item.code) ?? item;
    return [
      [
        item.label,
        then.map((answer) => sayAnswer(before.sitting.definition, itemThen, answer)).join(' / ') || 'Not asked',
        now.map((answer) => sayAnswer(whole.sitting.definition, item, answer)).join(' / ') || 'Not asked',
        now.length === 0 ? (
          <StatusTag tone="quiet">Not asked this time</StatusTag>
        ) : (
          <StatusTag tone={same ? 'quiet' : 'active'}>{same ? 'The same' : 'Differs'}</StatusTag>
        ),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return (
    <ListTable
      caption={section.title}
      captionShown
      columns={[{ text: 'Question', words: true }, { text: 'Last time' }, { text: 'This time' }, { text: 'Changed' }]}
      rows={rows}
    />
  );
}
