import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { openRoute, route } from '../../kernel/http/route.ts';
import { askDuty } from './ask.ts';
import { askedPage, askPage, emergencyPage, sentPage } from './ask-pages.tsx';
import { questionPage, questionsPage } from './question-pages.tsx';
import { answerQuestion, oneQuestion, questions } from './questions.ts';

const one = z.object({ id: z.guid() });
const words = (says: string, most: number) =>
  z
    .string(says)
    .trim()
    .min(2, says)
    .max(most, `Keep it to ${most.toLocaleString('en-GB')} characters`);
const ringBack = z
  .string('Enter a telephone number')
  .trim()
  .regex(/^[+\d][\d\s()-]{6,24}$/, 'Enter a telephone number you can be rung on now');

const dangerForm = z.looseObject({
  who: words('Say who it is about', 300),
  where: z.string().trim().max(300, 'Keep it to 300 characters').optional(),
  why: words('Say what makes you believe it', 4000),
  ringBack,
});
const askForm = z.looseObject({
  who: words('Say who or what you need to see', 300),
  why: words('Say why you need it', 4000),
  ringBack,
});
const answerForm = z.looseObject({
  how: z.enum(['rang back', 'could not reach', 'passed on'], 'Select how it was answered'),
  note: words('Say what was said', 2000),
});

export const emergencyRoutes = [
  openRoute({
    name: 'emergency.form',
    method: 'GET',
    path: '/emergency',
    open: true,
    audit: 'opened “I believe a child is in danger now”',
    async handle(ctx) {
      const signedIn = ctx.actor !== null && !ctx.actor.session.locked;
      return page(emergencyPage({ ring: ctx.outOfHours, signedIn, raw: {}, seal: ctx.seal }));
    },
  }),
  route({
    name: 'emergency.ask',
    method: 'POST',
    path: '/emergency',
    policy: anyoneSignedIn,
    audit: 'asked about a child in danger',
    body: dangerForm,
    async handle(ctx, { form }) {
      if (!form.ok) {
        const { errors, raw } = form;
        return mend({
          ...emergencyPage({ ring: ctx.outOfHours, signedIn: true, raw, errors, seal: ctx.seal }),
          errors,
        });
      }
      const { who, where, why } = form.value;
      await askDuty(ctx, { kind: 'danger', who, where: where || null, why, ringBack: form.value.ringBack });
      return done('/emergency/sent');
    },
  }),
  route({
    name: 'emergency.sent',
    method: 'GET',
    path: '/emergency/sent',
    policy: anyoneSignedIn,
    audit: 'was told the duty manager will ring',
    handle: async (ctx) => page(sentPage(ctx.outOfHours)),
  }),
  route({
    name: 'access.ask.form',
    method: 'GET',
    path: '/access/ask',
    policy: anyoneSignedIn,
    audit: 'opened the form to ask for access',
    handle: async (ctx) => page(askPage({ ring: ctx.outOfHours, raw: {}, seal: ctx.seal })),
  }),
  route({
    name: 'access.ask',
    method: 'POST',
    path: '/access/ask',
    policy: anyoneSignedIn,
    audit: 'asked for access',
    body: askForm,
    async handle(ctx, { form }) {
      if (!form.ok) {
        return mend({
          ...askPage({ ring: ctx.outOfHours, raw: form.raw, errors: form.errors, seal: ctx.seal }),
          errors: form.errors,
        });
      }
      await askDuty(ctx, {
        kind: 'ask',
        who: form.value.who,
        where: null,
        why: form.value.why,
        ringBack: form.value.ringBack,
      });
      return done('/access/ask/sent');
    },
  }),
  route({
    name: 'access.ask.sent',
    method: 'GET',
    path: '/access/ask/sent',
    policy: anyoneSignedIn,
    audit: 'was told the duty manager will answer',
    handle: async () => page(askedPage()),
  }),
  route({
    name: 'emergency.questions',
    method: 'GET',
    path: '/emergency/questions',
    // Whoever is on duty sees what was asked; the keepers of a hidden record see what may be about it. Row security says.
    policy: anyoneSignedIn,
    audit: 'looked at questions to the duty manager',
    async handle(ctx) {
      const list = await questions(ctx.tx);
      ctx.saw(list.map((question) => question.id));
      return page(questionsPage({ questions: list, now: ctx.now }), { questions: list });
    },
  }),
  route({
    name: 'emergency.question',
    method: 'GET',
    path: '/emergency/questions/:id',
    policy: anyoneSignedIn,
    audit: 'looked at a question to the duty manager',
    params: one,
    async handle(ctx, { params }) {
      const question = await oneQuestion(ctx.tx, params.id);
      if (!question) return missing;
      ctx.note({ about: question.id });
      return page(questionPage({ question, now: ctx.now, raw: {}, seal: ctx.seal }));
    },
  }),
  route({
    name: 'emergency.answer',
    method: 'POST',
    path: '/emergency/questions/:id',
    policy: anyoneSignedIn,
    audit: 'answered a question to the duty manager',
    params: one,
    body: answerForm,
    async handle(ctx, { params, form }) {
      const question = await oneQuestion(ctx.tx, params.id);
      if (!question) return missing;
      ctx.note({ about: question.id });
      if (!form.ok) {
        const { errors, raw } = form;
        return mend({ ...questionPage({ question, now: ctx.now, raw, errors, seal: ctx.seal }), errors });
      }
      await answerQuestion(ctx, question, form.value.how, form.value.note);
      return done('/emergency/questions');
    },
  }),
];
