import { dateOf, mayText, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { Definition } from '../definition/definition.ts';
import { confidenceWords, type Decision, type JudgementMade } from '../sitting/decision.ts';

/** What the boxes of one judgement are called. */
export const judgementBoxes = (code: string) => ({
  level: `level-${code}`,
  narrative: `narrative-${code}`,
  evidence: `evidence-${code}`,
  confidence: `confidence-${code}`,
  nextReview: `review-${code}`,
  whatWouldChange: `change-${code}`,
});

const MOST = 10_000;
const confidences = Object.keys(confidenceWords) as JudgementMade['confidence'][];

/** Reads the decision a person makes at the end. Every judgement is made, with why, or nothing is handed in. */
export function readDecision(
  definition: Definition,
  raw: Raw,
  now: Date,
): { decision: Decision; problems?: undefined } | { problems: Problems } {
  const problems: Problems = {};
  const judgements: Decision['judgements'] = {};
  for (const { code, label, options } of definition.judgements) {
    const names = judgementBoxes(code);
    const level = options.find((option) => option.code === typed(raw, names.level))?.code;
    if (!level) problems[names.level] = `${label}: select what you judge`;
    const confidence = confidences.find((one) => one === typed(raw, names.confidence));
    if (!confidence) problems[names.confidence] = `${label}: select how confident you are`;
    judgements[code] = {
      level: level ?? '',
      narrative: needText(raw, names.narrative, problems, `${label}: enter why, so that others can follow`, MOST),
      evidence: needText(raw, names.evidence, problems, `${label}: enter the evidence you rest on`, MOST),
      confidence: confidence ?? 'low',
      nextReview: dateOf(raw, names.nextReview, problems, now, {
        what: `${label}: when it is looked at again`,
        needed: true,
        must: 'future',
      }),
      whatWouldChange: needText(raw, names.whatWouldChange, problems, `${label}: enter what would change this`, MOST),
    };
  }
  const narrative = mayText(raw, 'narrative', problems, MOST) ?? '';
  return Object.keys(problems).length > 0 ? { problems } : { decision: { judgements, narrative } };
}
