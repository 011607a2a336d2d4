import { type Answer, openHouse, type Session } from '../../../test/support/house.ts';
import type { Borough, PersonKey } from './borough.ts';

/** The house over a borough, with one session for each person who asks. */
export interface AskedHouse {
  get(who: PersonKey, url: string): Promise<Answer>;
  post(who: PersonKey, url: string, fields?: Record<string, string | string[]>): Promise<Answer>;
  /** Somebody not signed in. */
  anyone(url: string): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
}

export async function askAs(b: Borough, seed = 'test'): Promise<AskedHouse> {
  const house = await openHouse(b.fresh, seed);
  const sessions = new Map<PersonKey, Promise<Session>>();
  const session = (who: PersonKey): Promise<Session> => {
    const known = sessions.get(who) ?? house.session(b.people[who]);
    sessions.set(who, known);
    return known;
  };
  return {
    get: async (who, url) => (await session(who)).ask('GET', url),
    post: async (who, url, fields) => (await session(who)).ask('POST', url, fields),
    anyone: async (url) => {
      const response = await house.app.inject({ method: 'GET', url });
      return { status: response.statusCode, body: response.body };
    },
    close: () => house.close(),
  };
}
