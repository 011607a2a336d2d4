import { ToneShape } from '../../kernel/ui/index.ts';
import { progressTones, progressWords } from '../sitting/words.ts';
import type { SectionProgress } from '../standing/progress.ts';

/** Every section with how far it has got, and the end: at the left of each page of a sitting. */
export function SectionNav({ id, sections, here }: { id: string; sections: readonly SectionProgress[]; here: string }) {
  return (
    <nav aria-label="Sections">
      <ol class="kith-sections">
        {sections.map(({ code, title, state, clashes }) => (
          <li class={code === here ? 'kith-sections__here' : undefined}>
            <a class="govuk-link" href={`/assessments/${id}/${code}`} aria-current={code === here ? 'page' : undefined}>
              {title}
            </a>
            <span class="kith-sections__state">
              <ToneShape tone={clashes > 0 ? 'soon' : progressTones[state]} />{' '}
              {clashes > 0 ? 'Two answers' : progressWords[state]}
            </span>
          </li>
        ))}
        <li class={here === 'end' ? 'kith-sections__here' : undefined}>
          <a class="govuk-link" href={`/assessments/${id}/end`} aria-current={here === 'end' ? 'page' : undefined}>
            What it comes to
          </a>
        </li>
      </ol>
    </nav>
  );
}
