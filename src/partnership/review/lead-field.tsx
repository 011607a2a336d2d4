import { TextField } from '../../kernel/ui/index.ts';
import { type Filled, mayText, type Problems, type Raw, typed } from '../../subjects/index.ts';

/** Whom a cell names to lead, as it says them. */
export const LeadField = ({
  name,
  said,
  raw,
  sent,
  errors,
}: Pick<Filled, 'raw' | 'sent' | 'errors'> & { name: string; said: string | undefined }) => (
  <TextField
    name={name}
    label="Who leads it, as the review says?"
    hint="If there are several, put a semicolon between them."
    optional
    errors={errors}
    value={sent && name in raw ? typed(raw, name) : (said ?? '')}
  />
);

/** What was typed of who leads; empty where nobody is named. */
export const leadTyped = (raw: Raw, name: string, problems: Problems): string =>
  mayText(raw, name, problems, 300) ?? '';
