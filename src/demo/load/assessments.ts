import { shippedVersionId } from '../../assessment/index.ts';
import { addDays, civilDate } from '../../kernel/clock/index.ts';
import { ASSESSMENTS } from '../assessments/assessments.ts';
import type { ToldAnswer, ToldAssessment } from '../assessments/told.ts';
import { Setting } from '../calendar/setting.ts';
import { idOfKey } from '../chance/identifiers.ts';
import { Seed } from '../chance/seed.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { Borough } from '../types/borough.ts';
import { authorise } from './authorise.ts';
import { idFrom, type Loading, type Scoped, scopeOf } from './loading.ts';

type Of = Pick<Borough, 'seed' | 'now'>;

const sittingId = ({ key }: ToldAssessment): string => idFrom('sitting', key);

/** Writes the assessments of the demonstration, each in the scope of whom it is about. */
export async function loadAssessments(loading: Loading, borough: Of): Promise<void> {
  const seed = new Seed(borough.seed);
  const setting = new Setting(borough.now);
  for (const told of ASSESSMENTS) {
    const subject = idOfKey(seed, 'person', told.person);
    const scope = scopeOf(loading, subject);
    addSitting(loading, { seed, setting, told, subject, scope });
    for (const answer of told.answers) addAnswer(loading, { seed, setting, told, answer, scope });
  }
  await loading.rows.settle(true);
}

function addSitting(
  loading: Loading,
  {
    seed,
    setting,
    told,
    subject,
    scope,
  }: { seed: Seed; setting: Setting; told: ToldAssessment; subject: string; scope: Scoped },
): void {
  const { ended } = told;
  const today = civilDate(setting.date(0));
  const judgements = Object.entries(ended?.judgements ?? {}).map(([code, { reviewIn, ...made }]) => [
    code,
    { ...made, nextReview: addDays(today, reviewIn) },
  ]);
  loading.rows.add('sitting', {
    id: sittingId(told),
    version_id: shippedVersionId('harm_matrix'),
    subject_id: subject,
    title: told.title,
    // Once authorised, nothing more is answered: it is authorised when its answers are there (`authoriseAssessments`).
    state: ended ? 'submitted' : 'open',
    opened_at: setting.instant(told.openedAgo, '10:00', 'office'),
    opened_by: staffId(seed, told.by),
    submitted_at: ended ? setting.instant(ended.submittedAgo, '16:00', 'office') : null,
    submitted_by: ended ? staffId(seed, told.by) : null,
    decision: ended ? { judgements: Object.fromEntries(judgements), narrative: ended.narrative } : null,
    ...scope,
  });
}

function addAnswer(
  loading: Loading,
  {
    seed,
    setting,
    told,
    answer,
    scope,
  }: { seed: Seed; setting: Setting; told: ToldAssessment; answer: ToldAnswer; scope: Scoped },
): void {
  const none = answer.is === 'not_known' || answer.is === 'not_asked' || answer.is === 'declined' ? answer.is : null;
  const also = answer.harmDone && { also: { harm_done: answer.harmDone } };
  const value = answer.text === undefined ? { is: answer.is, ...also } : { text: answer.text };
  loading.rows.add('answer', {
    id: idFrom('answer', told.key, answer.item),
    sitting_id: sittingId(told),
    version_id: shippedVersionId('harm_matrix'),
    item: answer.item,
    state: none ?? 'answered',
    value: none === null ? value : null,
    evidence: answer.evidence ?? null,
    how_known: answer.howKnown ?? null,
    replaces: [],
    answered_at: setting.instant(answer.ago, '15:20', 'office'),
    answered_by: staffId(seed, answer.by),
    ...scope,
  });
}

/** Authorises what was handed in, as its manager did. */
export async function authoriseAssessments(client: Parameters<typeof authorise>[0], borough: Of): Promise<void> {
  const seed = new Seed(borough.seed);
  const setting = new Setting(borough.now);
  await authorise(
    client,
    ASSESSMENTS.flatMap((told) =>
      told.ended
        ? [
            {
              id: sittingId(told),
              by: staffId(seed, told.ended.authorisedBy),
              at: setting.instant(told.ended.authorisedAgo, '11:00', 'office'),
            },
          ]
        : [],
    ),
  );
}
