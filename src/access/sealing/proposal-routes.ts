import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { answerForm } from './forms.ts';
import { answerProposal, oneProposal, type Proposal, withdrawProposal } from './proposal.ts';
import { proposalPage } from './proposal-page.tsx';

const one = z.object({ id: z.guid() });

const shown = (ctx: Ctx, proposal: Proposal, raw: Readonly<Record<string, unknown>> = {}, errors?: FieldErrors) =>
  proposalPage({ proposal, raw, errors, seal: ctx.seal, once: () => ctx.newId() });

export const proposalRoutes = [
  route({
    name: 'access.proposal',
    method: 'GET',
    path: '/access/proposals/:id',
    // Row security shows a proposal to the two people it is between, and to nobody else.
    policy: anyoneSignedIn,
    audit: 'looked at a proposal to restrict a record',
    params: one,
    async handle(ctx, { params }) {
      const proposal = await oneProposal(ctx.tx, params.id);
      if (!proposal) return missing;
      ctx.note({ about: proposal.id });
      return page(shown(ctx, proposal));
    },
  }),
  route({
    name: 'access.proposal.answer',
    method: 'POST',
    path: '/access/proposals/:id',
    policy: anyoneSignedIn,
    audit: 'answered a proposal to restrict a record',
    params: one,
    body: answerForm,
    async handle(ctx, { params, form }) {
      const proposal = await oneProposal(ctx.tx, params.id);
      if (!proposal || proposal.mine || proposal.status !== 'waiting') return missing;
      ctx.note({ about: proposal.id });
      const broken = form.ok
        ? await answerProposal(ctx, proposal.id, form.value.agrees === 'yes', form.value.note)
        : null;
      const errors = form.ok ? broken && { note: broken.says } : form.errors;
      // Whoever is not a keeper sees nothing of the record from this moment, so there is nowhere of its own to go.
      if (!errors) return done('/');
      ctx.note({ outcome: 'refused' });
      return mend({ ...shown(ctx, proposal, form.raw, errors), errors });
    },
  }),
  route({
    name: 'access.proposal.withdraw',
    method: 'POST',
    path: '/access/proposals/:id/withdraw',
    policy: anyoneSignedIn,
    audit: 'withdrew a proposal to restrict a record',
    params: one,
    async handle(ctx, { params }) {
      const proposal = await oneProposal(ctx.tx, params.id);
      if (!proposal?.mine || proposal.status !== 'waiting') return missing;
      ctx.note({ about: proposal.id });
      const broken = await withdrawProposal(ctx, proposal.id);
      return broken ? missing : done(`/access/proposals/${proposal.id}`);
    },
  }),
];
