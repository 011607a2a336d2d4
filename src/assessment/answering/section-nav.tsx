import { ToneShape } from '../../kernel/ui/index.ts';
import { progressTones, progressWords } from '../sitting/words.ts';
import type { SectionProgress } from '../standing/progress.ts';

/** Every section with how far it has got, and the end: at the left of each page of a sitting. */
export function SectionNav({ id, sections, here }: { id: string; sections: readonly SectionProgress[]; here: string }) {
  return (
    <nav aria-label="Sections">
      <ol class="kith-sections">
        {sections.map(({ code, title, state, clashes }) => (
          <li aria-current={code === here ? 'page' : undefined}>
            <a class="govuk-link" href={`/assessments/${id}/${code}`}>
              {title}
            </a>
            <span class="kith-sections__state">
              <ToneShape tone={clashes > 0 ? 'soon' : progressTones[state]} />{' '}
              {clashes > 0 ? 'Two answers' : progressWords[state]}
            </span>
          </li>
        ))}
        <li aria-current={here === 'end' ? 'page' : undefined}>
          <a class="govuk-link" href={`/assessments/${id}/end`}>
            What it comes to
          </a>
        </li>
      </ol>
    </nav>
  );
}
