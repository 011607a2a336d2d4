import type { Ask } from '../measure.ts';
import type { BenchPerson } from '../people.ts';
import type { Job } from '../run.ts';
import { asPage } from '../scenes.ts';
import type { BenchPartnership } from './partnership.ts';

/** What the partnership does most with its own work, as requests to measure. */
export function engineJobs(made: BenchPartnership): Job[] {
  const who = (name: string): BenchPerson => {
    const found = made.attendees.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody is ${name}`);
    return found;
  };
  const look = (scene: string, name: string, path: string): Job => ({
    scene,
    form: 'HTML',
    actor: name,
    ask: () => asPage(who(name), path),
  });
  const questionnaire = `/assessments/${made.sitting}/${made.section}`;
  return [
    look('papers of a board', 'chair', `/bodies/${made.board}/papers`),
    look('actions of one agency', 'chair', `/actions?agency=${made.agency}`),
    look('a plan', 'chair', `/plans/${made.plan}`),
    look('a questionnaire of 60', 'social worker of 500', questionnaire),
    {
      scene: 'one answer saved',
      form: 'JSON',
      actor: 'social worker of 500',
      ask: (turn) => answer(who('social worker of 500'), `${questionnaire}/answer`, made.items, turn),
    },
  ];
}

const ANSWERS = ['now', 'before', 'no'];

function answer(actor: BenchPerson, path: string, items: readonly string[], turn: number): Ask {
  const item = items[turn % items.length] ?? '';
  const form = { _csrf: actor.csrf, item, [`v-${item}`]: ANSWERS[turn % 3] ?? '', [`was-${item}`]: '' };
  return {
    method: 'POST',
    path,
    headers: { cookie: `kith-session=${actor.pageToken}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    expect: 200,
  };
}
