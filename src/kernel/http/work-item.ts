/** When a piece of work wants its owner. */
export type Urgency = 'today' | 'this_week' | 'waiting' | 'changed';

/** One line of "Your work": what, about whom (as this reader may see them), by when, why it is theirs. */
export interface WorkItem {
  urgency: Urgency;
  /** "Decide: concern K4-7QXM". */
  what: string;
  /** Who or what it is about, in words this reader may see; null where there is nobody to name. */
  about: string | null;
  href: string;
  /** When it is due or when it changed, in words and as a time to sort by. */
  when: { says: string; at: Date } | null;
  /** Why it is yours: "The front door is yours today". */
  because: string;
  /** The hat it belongs to, for people with several. */
  hat: string;
  overdue?: boolean;
}

/** A kind of work whose count equals its list: the items of a page and how many there are behind its link. */
export interface WorkGroup {
  items: WorkItem[];
  /** Where the whole list is, and how many it holds, when it is longer than `items`. */
  more?: { href: string; total: number; text: string };
}
