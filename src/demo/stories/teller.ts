import type { Setting } from '../calendar/setting.ts';
import { idOfKey } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { type GroupKey, groupId, type PlaceKey, placeId } from '../places/keys.ts';
import type { Link, LinkType } from '../types/link.ts';
import type { BoroughRecord } from '../types/record.ts';
import type { RecordBase } from '../types/record-base.ts';
import { type Id, peerGroup, person, place, type SubjectRef } from '../types/subject.ts';
import type { StoryBook } from './story-book.ts';
import { assertionOf, type Said } from './told-link.ts';
import { type ToldAs, type ToldPerson, toldPerson } from './told-person.ts';
import { recordBase, type Told } from './told-record.ts';

/** Who a story means: a person by their key in the story, or any subject. */
export type Who = string | SubjectRef;

/** Tells one story into the book. Keys are the story's own; a key nobody has is an error. */
export class Teller {
  readonly seed: Seed;
  readonly setting: Setting;
  readonly story: string;
  readonly book: StoryBook;
  readonly #known = new Map<string, Id>();
  #count = 0;

  constructor(seed: Seed, setting: Setting, story: string, book: StoryBook) {
    this.seed = seed;
    this.setting = setting;
    this.story = story;
    this.book = book;
  }

  /** @throws RangeError when the story has told of nobody by that key. */
  who(who: Who): SubjectRef {
    if (typeof who !== 'string') return who;
    const id = this.#known.get(who);
    if (id === undefined) throw new RangeError(`The story "${this.story}" has nobody called ${who}.`);
    return person(id);
  }

  at(key: PlaceKey): SubjectRef {
    return place(placeId(this.seed, key));
  }

  group(key: GroupKey): SubjectRef {
    return peerGroup(groupId(this.seed, key));
  }

  staff(key: CastKey): Id {
    return staffId(this.seed, key);
  }

  /** An id for the next thing of a kind in this story. */
  nextId(kind: string): Id {
    this.#count += 1;
    return idOfKey(this.seed, kind, `${this.story}/${this.#count}`);
  }

  person(told: ToldPerson, as: Omit<ToldAs, 'story'>): Id {
    const made = toldPerson(this.seed, this.setting, told, { story: this.story, ...as });
    this.#known.set(told.key, made.id);
    this.book.people.push(made);
    return made.id;
  }

  link(type: LinkType, from: Who, to: Who, nature: Link['nature'], ...said: readonly Said[]): void {
    const id = this.nextId('link');
    this.book.links.push({
      id,
      type,
      from: this.who(from),
      to: this.who(to),
      nature,
      assertions: said.map((one, nth) => assertionOf(this.seed, this.setting, id, nth, one)),
    });
  }

  base(told: Told): RecordBase {
    const id = this.nextId('record');
    return recordBase(this.seed, this.setting, told, { id, story: this.story, who: (who) => this.who(who) });
  }

  keep(record: BoroughRecord): Id {
    this.book.records.push(record);
    return record.id;
  }
}
