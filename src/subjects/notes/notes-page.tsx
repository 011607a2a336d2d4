import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import type { AliasShown } from '../aliases/aliases.ts';
import type { PastFlag } from '../flags/flags.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import type { Identity, IdentityBefore } from '../identity/load-identity.ts';
import type { WarningShown } from '../warnings/warning.ts';
import type { WhereaboutsShown } from '../whereabouts/whereabouts.ts';
import { AliasesSection } from './aliases-section.tsx';
import { FlagsSection } from './flags-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { WarningsSection } from './warnings-section.tsx';
import { WhereaboutsSection } from './whereabouts-section.tsx';

export interface NotesShown {
  subject: SubjectShown;
  today: CivilDate;
  /** Who is looking: nobody is the second on their own step. */
  readerId: string;
  warnings: WarningShown[];
  pastFlags: PastFlag[];
  identity: (Identity & { id: string; before: IdentityBefore[] }) | null;
  aliases: AliasShown[];
  whereabouts: WhereaboutsShown[];
  done?: string;
}

/** Warning notes, flags, who they are and where: each ends with a reason, and shows what was there before. */
export function notesPage(shown: NotesShown): PageParts {
  const { subject, today, identity } = shown;
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Notes and flags',
    done: shown.done,
    body: (
      <>
        {subject.level >= 3 && <WarningsSection {...shown} />}
        <FlagsSection {...shown} />
        {identity && <IdentitySection subject={subject} identity={identity} />}
        {identity && <AliasesSection subject={subject} aliases={shown.aliases} />}
        {subject.kind !== 'person' && subject.kind !== 'group' && <WhereaboutsSection {...shown} />}
      </>
    ),
  });
}
