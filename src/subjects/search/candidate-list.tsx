import type { Content } from '../../kernel/ui/index.ts';
import type { Candidate } from './search-subjects.ts';

interface Props {
  candidates: readonly Candidate[];
  /** Where choosing one goes. */
  href: (candidate: Candidate) => string;
  /** What to say when nobody is found, and what to do then. */
  none: Content;
}

/** Who or what a search offers, each with why it is offered and what differs. The person chooses, never Kith. */
export function CandidateList({ candidates, href, none }: Props) {
  if (candidates.length === 0) return <p class="govuk-body">{none}</p>;
  return (
    <ul class="govuk-list kith-candidates">
      {candidates.map((candidate) => (
        <li class="govuk-!-margin-bottom-3">
          <a class="govuk-link" href={href(candidate)}>
            {candidate.name ?? candidate.label}
          </a>
          {`, ${candidate.about}`}
          <br />
          <span class="govuk-hint govuk-!-margin-bottom-0">
            {[...candidate.why, ...candidate.differs].join('; ')}
            {candidate.name !== null && `. Label ${candidate.label}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
