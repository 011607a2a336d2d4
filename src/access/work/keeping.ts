import { sql } from 'kysely';
import {
  addDays,
  endOfLondonDay,
  isCivilDate,
  londonDate,
  sayDateClose,
  sayMomentClose,
} from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkItem } from '../../kernel/http/work-item.ts';
import { waitingProposals } from '../sealing/proposal.ts';

interface Kept {
  subjectId: string;
  label: string | null;
  mode: 'sealed' | 'silent';
  reviewBy: string;
  emptyPost: 'custodian' | 'deputy' | null;
}

/** What keeping restricted records asks of the reader: proposals to answer, reviews due within 14 days, a keeper who has left. */
export async function keepingWork(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<WorkItem[]> {
  const today = londonDate(ctx.now);
  const items: WorkItem[] = (await waitingProposals(ctx.tx)).map((proposal) => ({
    urgency: proposal.mine ? 'waiting' : 'today',
    what: `${proposal.mine ? 'Waiting' : 'Answer'}: ${proposal.kind === 'silence' ? 'proposal to silence a record' : 'proposal to lift silence'}`,
    about: proposal.label && `Record ${proposal.label}`,
    href: `/access/proposals/${proposal.id}`,
    when: { says: `Proposed ${sayMomentClose(proposal.proposedAt, ctx.now)}`, at: proposal.proposedAt },
    because: proposal.mine ? `${proposal.second} has to agree` : `${proposal.proposedBy} asks for your agreement`,
    hat: 'Access',
  }));
  const { rows } = await sql<Kept>`
    select k.subject_id as "subjectId", s.label, k.mode, k.review_by as "reviewBy", k.empty_post as "emptyPost"
    from my_keeping() k left join subject s on s.id = k.subject_id order by k.review_by, k.subject_id`.execute(ctx.tx);
  for (const kept of rows) {
    const about = kept.label && `Record ${kept.label}`;
    const href = `/access/${kept.subjectId}/restriction`;
    if (kept.emptyPost) {
      const what = `Name another ${kept.emptyPost}: they have left`;
      items.push({ urgency: 'today', what, about, href, when: null, because: 'You keep this record', hat: 'Access' });
    }
    if (isCivilDate(kept.reviewBy) && kept.reviewBy <= addDays(today, 14)) {
      const overdue = kept.reviewBy < today;
      items.push({
        urgency: kept.reviewBy <= today ? 'today' : 'this_week',
        what: `Review: does a record still need to be ${kept.mode}?`,
        about,
        href,
        when: {
          says: `${overdue ? 'Overdue: was due' : 'Due'} ${sayDateClose(kept.reviewBy, today)}`,
          at: endOfLondonDay(kept.reviewBy),
        },
        because: 'You keep this record',
        hat: 'Access',
        overdue,
      });
    }
  }
  return items;
}
