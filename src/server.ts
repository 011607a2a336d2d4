import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { access, administration, mayBreakGlass } from './access/index.ts';
import { assessment, cameFromAssessment } from './assessment/index.ts';
import { exchange } from './exchange/index.ts';
import { frontDoor, recordConcern } from './front-door/index.ts';
import { sealJob } from './kernel/audit/seal-job.ts';
import type { Db } from './kernel/db/schema.ts';
import type { Entropy } from './kernel/http/entropy.ts';
import { brokenPage, missingPage, refusedPage } from './kernel/http/fault-pages.tsx';
import type { Feature } from './kernel/http/feature.ts';
import { framer, type Partnership } from './kernel/http/put-in-frame.tsx';
import { buildServer, type ServerParts } from './kernel/http/server.ts';
import type { Job } from './kernel/jobs/index.ts';
import { sendMailJob } from './kernel/mail/index.ts';
import { releaseJob } from './kernel/releases/release-job.ts';
import { landings } from './landings.ts';
import { boardsOfPlans, cameFromMeeting, panels } from './panels/index.ts';
import { cameFromRisk, partnership } from './partnership/index.ts';
import { picture } from './picture/index.ts';
import { planning, reminders } from './planning/index.ts';
import { contactCounter, ownWords, records } from './records/index.ts';
import { search } from './search/index.ts';
import { type DemoPerson, signIn, signInJobs } from './sign-in/index.ts';
import { subjects } from './subjects/index.ts';
import { yourWork } from './your-work/index.ts';

/** What is counted live from practice, and may tell how far a plan has come. */
const counters = [contactCounter];
/** Who can say what an action of a plan came from. */
const cameFrom = [cameFromAssessment, cameFromMeeting, cameFromRisk];

/** Every room of Kith, in the order the navigation shows them. A room that is not here does not exist. */
const rooms: readonly Feature[] = [
  frontDoor,
  subjects({ ownWords, mayBreakGlass }),
  records({ raiseConcern: recordConcern }),
  planning({ counters, landings, cameFrom, boards: boardsOfPlans }),
  assessment,
  panels,
  search,
  access,
  picture,
  partnership({ counters }),
  exchange,
];

/** What a house is made of; tests make the same house with a clock, ids and a provider of their own. */
export interface House {
  db: Db;
  entropy: Entropy;
  secret: Buffer;
  origin: string;
  partnership: Partnership;
  log: ServerParts['log'];
  lastResortNow?: () => Date;
  /** Whose word is taken for a caller's address; nobody's when left out. */
  trustProxy?: false | number | string[];
  assets?: string | null;
  metricsToken?: string | undefined;
  /** An identity provider people may sign in through. */
  oidc?: { issuer: string; clientId: string; clientSecret: string } | undefined;
  /** Whether this Kith has a mail server to give e-mail to; where not, pages say so. */
  sendsMail?: boolean;
  /** Whom to ring when one cannot sign in. */
  support?: { name: string; telephone: string } | undefined;
  /** Only for a demonstration: people anyone may be with one click. */
  demo?: readonly DemoPerson[] | undefined;
  /** Rooms besides Kith's own: how a test puts in a route that should be caught. */
  more?: readonly Feature[];
}

/** The home page, gathered from the rooms, and the rooms: every route Kith answers is one of theirs. */
export function featuresOf(
  house: Pick<House, 'secret' | 'origin' | 'partnership' | 'oidc' | 'support' | 'demo' | 'more' | 'sendsMail'>,
): readonly Feature[] {
  const door = signIn({
    secret: house.secret,
    origin: house.origin,
    lockAfterMinutes: house.partnership.lockAfterMinutes,
    support: house.support ?? null,
    oidc: house.oidc ? { ...house.oidc, redirectUri: `${house.origin}/sign-in/oidc/back` } : null,
    demo: house.demo ?? null,
    draftNames: Object.assign({}, ...rooms.map((room) => room.drafts ?? {})),
  });
  return [
    yourWork([...rooms, door]),
    ...rooms,
    administration(house),
    reminders({ secret: house.secret, sendsMail: house.sendsMail ?? false }),
    door,
    ...(house.more ?? []),
  ];
}

/** Every job Kith does in the background: the kernel's own, then each room's. */
export const jobs: readonly Job[] = [
  sealJob,
  releaseJob(rooms.flatMap((room) => room.releases ?? [])),
  ...rooms.flatMap((room) => room.jobs ?? []),
  ...signInJobs,
  // What the others have written, in their order.
  sendMailJob,
];

/** Kith's pages and API over one database, ready to listen or to be asked in a test. */
export function buildHouse(house: House): Promise<FastifyInstance> {
  const features = featuresOf(house);
  return buildServer({
    routes: features.flatMap((feature) => feature.routes),
    db: house.db,
    entropy: house.entropy,
    secret: house.secret,
    origin: house.origin,
    outOfHours: house.partnership.outOfHours,
    frame: framer(house.partnership, features),
    faultPages: { missing: missingPage, refused: refusedPage, broken: brokenPage },
    cookieOptions: { path: '/', httpOnly: true, sameSite: 'lax', secure: house.origin.startsWith('https:') },
    log: house.log,
    lastResortNow: house.lastResortNow ?? (() => new Date()),
    trustProxy: house.trustProxy,
    metricsToken: house.metricsToken,
    ...(house.assets !== null && { assets: house.assets ?? path.resolve(import.meta.dirname, '../assets') }),
  });
}
