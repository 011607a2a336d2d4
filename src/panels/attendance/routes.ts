import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { done, missing } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { chosen, formPair, hasProblems, type Problems } from '../../subjects/index.ts';
import { openMeeting } from '../meeting/load-meeting.ts';
import { issuePack } from '../pack/issue.ts';
import { colleaguesNamed, readColleague } from '../people/colleagues.ts';
import type { AttendanceState } from '../tables.ts';
import { expectAt } from './admit.ts';
import { EXPECTED_PARTS, expectFormPage } from './expect-form.tsx';
import { loadAttending } from './load-attending.ts';
import { markAs, PACKS_OUT } from './mark.ts';
import { marksFor, stillExpected } from './marks.ts';

const one = z.object({ id: z.guid() });
const person = z.object({ id: z.guid(), person: z.guid() });
const STATES: readonly AttendanceState[] = ['expected', 'present', 'left', 'apologies', 'absent'];

/** Who is expected, who comes, and who stands in. */
export const attendanceRoutes: readonly AnyRoute[] = [
  ...formPair({
    name: 'meeting.person.add',
    path: '/meetings/:id/people/new',
    opens: 'opened the form to expect somebody at a meeting',
    does: 'expected somebody at a meeting',
    params: one,
    async load(ctx, params, _saving, raw) {
      const meeting = await openMeeting(ctx, params.id);
      if (!meeting?.runs || ['minutes_approved', 'closed', 'cancelled'].includes(meeting.state)) return null;
      return { meeting, named: await colleaguesNamed(ctx.tx, raw, ['who']) };
    },
    page: expectFormPage,
    async save(ctx, { meeting, named }, raw) {
      const problems: Problems = {};
      const who = readColleague(raw, 'who', named, problems, 'Enter who');
      const part = chosen(raw, 'part', EXPECTED_PARTS);
      if (!part) problems.part = 'Select what they come as';
      const attending = await loadAttending(ctx.tx, meeting.id);
      if (attending.some(({ accountId }) => accountId === who)) problems.who = 'They are expected already';
      if (hasProblems(problems) || !who || !part) return { problems };
      await expectAt(ctx, meeting, { accountId: who, part });
      if (PACKS_OUT.includes(meeting.state)) await issuePack(ctx, meeting, who);
      return { to: `/meetings/${meeting.id}#people` };
    },
  }),
  route({
    name: 'meeting.person.mark',
    method: 'POST',
    path: '/meetings/:id/people/:person',
    policy: anyoneSignedIn,
    audit: 'marked who is at a meeting',
    params: person,
    body: z.object({ state: z.enum(STATES, 'Choose how to mark them') }),
    async handle(ctx, { params, form }) {
      const meeting = await openMeeting(ctx, params.id);
      const attending = meeting ? await loadAttending(ctx.tx, meeting.id) : [];
      const found = attending.find(({ id }) => id === params.person);
      if (!meeting || !found || !form.ok) return missing;
      const self = found.accountId === ctx.actor.id;
      const { state } = form.value;
      const may = marksFor({ meeting: meeting.state, now: found.state, runs: meeting.runs, self }).includes(state);
      if (!may || !(await markAs(ctx, meeting, found, state)))
        throw new Refused('That has been marked already, or is not yours to mark. Look at the meeting again.');
      return done(`/meetings/${params.id}#people`);
    },
  }),
  route({
    name: 'meeting.person.present',
    method: 'POST',
    path: '/meetings/:id/present',
    policy: anyoneSignedIn,
    audit: 'marked everybody present of whom nothing was said',
    params: one,
    readsItself: true,
    async handle(ctx, { params }) {
      const meeting = await openMeeting(ctx, params.id);
      if (!meeting?.runs || marksFor({ meeting: meeting.state, now: 'expected', runs: true, self: false }).length === 0)
        return missing;
      const here = stillExpected(await loadAttending(ctx.tx, meeting.id), meeting);
      let people = 0;
      // Somebody may send apologies in this very moment: theirs stand.
      for (const each of here) if (await markAs(ctx, meeting, each, 'present')) people += 1;
      ctx.note({ detail: { people } });
      return done(`/meetings/${params.id}#people`);
    },
  }),
];
