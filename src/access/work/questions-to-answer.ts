import { sayDeadline } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkItem } from '../../kernel/http/work-item.ts';
import { isAnswered, questions } from '../emergency/questions.ts';

/** Questions waiting for the reader: whoever is on duty, and the keepers of a hidden record one may be about. */
export async function questionsToAnswer(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<WorkItem[]> {
  return (await questions(ctx.tx))
    .filter((question) => !isAnswered(question))
    .map((question): WorkItem => {
      const overdue = question.ringBy < ctx.now;
      return {
        urgency: 'today',
        what:
          question.kind === 'ask'
            ? 'Answer: somebody asks for access'
            : 'Ring back: somebody believes a child is in danger',
        about: question.hidden ? question.hidden.name : question.who,
        href: `/emergency/questions/${question.id}`,
        when: {
          says: `${overdue ? 'Overdue: was by' : 'By'} ${sayDeadline(question.ringBy, ctx.now)}`,
          at: question.ringBy,
        },
        because: question.hidden ? 'You keep a record this may be about' : 'You are on duty',
        hat: question.hidden ? 'Access' : 'Duty manager',
        overdue,
      };
    });
}
