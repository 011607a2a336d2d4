import type { Reject } from '../row.ts';

/** Rejected children as a census file of their own, to be put right and imported again. Ends with no children where none were rejected. */
export async function* rejectsXml(rejects: AsyncIterable<Reject> | Iterable<Reject>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n<Children>\n';
  for await (const { raw } of rejects) if (typeof raw === 'string') yield `${raw}\n`;
  yield '</Children>\n</Message>\n';
}
