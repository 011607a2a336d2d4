import { type Band, bandsInOrder, sayBands } from '../../assessment/index.ts';
import { StatusTag, type Tone } from '../../kernel/ui/index.ts';

const tones: Record<Band, Tone> = { red: 'urgent', amber: 'soon', green: 'done' };

/** A rating in its words, the shape and colour of its worse band beside it: "Amber/Red". */
export const Rating = ({ bands, none = 'Not rated' }: { bands: readonly Band[] | null; none?: string }) => {
  const worst = bands && bandsInOrder(bands).at(-1);
  return bands && worst ? <StatusTag tone={tones[worst]}>{sayBands(bands)}</StatusTag> : none;
};

/** A band in its word. */
export const BandTag = ({ band }: { band: Band }) => <StatusTag tone={tones[band]}>{sayBands([band])}</StatusTag>;
