import type { Concern } from './concern.ts';
import type { ContactNote, ContactSession } from './contact.ts';
import type { Incident, MissingEpisode } from './incident.ts';
import type { InformationItem } from './information.ts';

/** Something that happened or was said, dated and sourced (architecture §2). */
export type BoroughRecord = Incident | MissingEpisode | ContactSession | InformationItem | Concern | ContactNote;
