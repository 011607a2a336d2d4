import { DateText, KeyValues } from '../../kernel/ui/index.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { kindWords } from '../words.ts';
import type { ContextShown } from './load-overview.ts';

/** What a context is, who answers for it and, for a group, why it is held and until when. */
export function AboutContext({ subject, context }: { subject: SubjectShown; context: ContextShown }) {
  const isGroup = subject.kind === 'group';
  return (
    <KeyValues
      card={{ title: isGroup ? 'Why this group is held' : 'What this is' }}
      items={[
        !isGroup && { key: 'Kind', value: context.placeType ?? kindWords[subject.kind].one },
        isGroup && context.about !== null && { key: 'About', value: context.about },
        context.platform !== null && { key: 'Platform', value: context.platform },
        isGroup && { key: 'Purpose', value: context.purpose ?? 'Not recorded yet' },
        isGroup && { key: 'Who agreed', value: context.authority ?? 'Not recorded yet' },
        isGroup && {
          key: 'Held until',
          value: context.expiresOn ? <DateText value={context.expiresOn} /> : 'No end date is recorded yet',
        },
        { key: 'Who answers for it', value: context.ownerAgency ?? 'No agency yet' },
      ]}
    />
  );
}
