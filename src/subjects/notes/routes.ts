import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { loadAliases } from '../aliases/aliases.ts';
import { pastFlags } from '../flags/flags.ts';
import { showSubject } from '../frame/show-subject.ts';
import { identityHistory, loadIdentity } from '../identity/load-identity.ts';
import { loadWarnings } from '../warnings/warning.ts';
import { loadWhereabouts } from '../whereabouts/whereabouts.ts';
import { notesPage } from './notes-page.tsx';

const doneWords = {
  flag: 'The flag is raised',
  'flag-ended': 'The flag has ended',
  warning: 'The warning note is written. It waits for a second person',
  proposed: 'Proposed. It waits for a second person',
  second: 'Your answer is recorded',
  name: 'The name is added',
  'name-ended': 'The name is marked as not used any more',
  identity: 'Your change is saved',
  where: 'Where it is has been saved',
} as const;

export const noteRoutes = [
  route({
    name: 'subject.notes',
    method: 'GET',
    path: '/subjects/:id/notes',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the notes and flags of someone or somewhere',
    params: z.object({ id: z.guid() }),
    query: z.object({ done: z.enum(Object.keys(doneWords) as [keyof typeof doneWords]).optional() }),
    async handle(ctx, { params, query }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      const { subject, today } = shown;
      const identity = subject.kind === 'person' ? await loadIdentity(ctx.tx, subject.id) : null;
      const notes = {
        warnings: await loadWarnings(ctx.tx, subject.id),
        pastFlags: await pastFlags(ctx.tx, subject.id, today),
        aliases: identity ? await loadAliases(ctx.tx, subject.id) : [],
        whereabouts: await loadWhereabouts(ctx.tx, subject.id),
      };
      ctx.saw([...notes.warnings, ...notes.aliases, ...notes.whereabouts, ...subject.flags].map(({ id }) => id));
      const before = identity ? await identityHistory(ctx.tx, identity) : [];
      return page(
        notesPage({
          ...notes,
          subject,
          today,
          readerId: ctx.actor.id,
          identity: identity && { ...identity, before },
          done: query.done && doneWords[query.done],
        }),
        {
          flags: subject.flags,
          ...notes,
          identity: identity?.addressIsSafeAddress ? { ...identity, address: null } : identity,
        },
      );
    },
  }),
];
