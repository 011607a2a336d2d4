import type { Tone } from '../../kernel/ui/index.ts';
import { formatOf } from '../landing/formats.ts';
import type { RunStatus } from '../tables.ts';

export const statusWords: Record<RunStatus, { text: string; tone: Tone }> = {
  waiting: { text: 'Waiting its turn', tone: 'active' },
  running: { text: 'Being read', tone: 'active' },
  landed: { text: 'Done', tone: 'done' },
  refused: { text: 'Refused', tone: 'soon' },
  failed: { text: 'Did not work', tone: 'soon' },
};

/** What a format is called on pages; its code where Kith no longer knows it. */
export const formatName = (code: string): string => formatOf(code)?.name ?? code;

/** Where what came of the rows is not for this reader. */
export const outcomeIsFor = (code: string): string =>
  ({
    child: 'Told to those who may see children',
    concern: 'Told to those who may see concerns',
    open: 'Not known yet',
  })[formatOf(code)?.writes ?? 'open'];

/** A whole number as people read it: 12,400. */
export const count = (value: number): string => value.toLocaleString('en-GB');

/** "12.4 MB", "310 KB": sizes of files, in thousands as people are shown them elsewhere. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
