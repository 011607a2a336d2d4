import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { type AssessmentRoom, decision, openAssessmentRoom, shown } from '../testing/assessment-room.ts';

let room: AssessmentRoom;
beforeAll(async () => {
  room = await openAssessmentRoom();
});
afterAll(() => room.close());

test('two who answer at once both stand, side by side, until a person chooses', async () => {
  const { ash, bo, rows, begin } = room;
  const at = await begin(ash);
  const section = `${at}/voice`;
  const [hers, his] = [await shown(ash, section), await shown(bo, section)];
  const one = await ash.ask('POST', section, { ...hers, 'v-what_they_say': 'She wants her own room', goes: 'stay' });
  expect(one.headers.location).toBe(`${section}?saved=yes`);
  const two = await bo.ask('POST', section, { ...his, 'v-what_they_say': 'She wants to move', goes: 'stay' });
  expect(two.headers.location).toBe(`${section}?saved=clash`);
  const both = await ash.ask('GET', section);
  expect(both.body).toContain('She wants her own room');
  expect(both.body).toContain('She wants to move');
  expect(both.body).toContain('Two people answered at the same time');
  const early = await ash.ask('POST', `${at}/end`, decision());
  expect(early.status).toBe(422);
  expect(early.body).toContain('Two answers still stand under a question');
  expect(early.body).toContain('If she says who they are</textarea>');

  const boxes = await shown(ash, section);
  const ids = String(boxes['was-what_they_say']).split(',');
  expect(ids).toHaveLength(2);
  const move = (await rows()).find(({ value }) => value?.text === 'She wants to move')?.id ?? '';
  // Sent without choosing: both still stand.
  await ash.ask('POST', section, { ...boxes, 'v-what_they_say': '' });
  expect((await ash.ask('GET', section)).body).toContain('Two people answered at the same time');
  // Written without choosing, or beside a choice: nothing is let go, the words come back with what to choose.
  for (const [keep, says] of [
    ['', 'Choose which stands'],
    [move, 'You chose one that stands and wrote another'],
  ] as const) {
    const sent = { ...boxes, 'keep-what_they_say': keep, 'v-what_they_say': 'Neither of these' };
    const unsure = await ash.ask('POST', section, sent);
    expect(unsure.status).toBe(422);
    expect(unsure.body).toMatch(new RegExp(`<a href="#keep-what_they_say[^"]*">${says}`));
    expect(unsure.body).toContain('Neither of these</textarea>');
  }
  await ash.ask('POST', section, { ...boxes, 'keep-what_they_say': move });
  const chosen = await bo.ask('GET', section);
  expect(chosen.body).not.toContain('Two people answered at the same time');
  expect(chosen.body).toContain('She wants to move');
  expect(chosen.body).not.toContain('She wants her own room');

  // Both once more, and a third written in place of them.
  const now = await shown(ash, section);
  await ash.ask('POST', section, { ...now, 'v-what_they_say': 'A first thing' });
  await bo.ask('POST', section, { ...now, 'v-what_they_say': 'A second thing' });
  const third = await shown(bo, section);
  await bo.ask('POST', section, { ...third, 'keep-what_they_say': 'third', 'v-what_they_say': 'Both of these' });
  const last = await ash.ask('GET', section);
  expect(last.body).toContain('Both of these');
  expect(last.body).not.toContain('A second thing');
  expect((await rows()).filter(({ item, value }) => item === 'what_they_say' && value?.text)).toHaveLength(6);
});

test('an answer at a time, as it is typed, is acknowledged with the time; what is too late is a draft', async () => {
  const { ash, bo, begin } = room;
  const at = await begin(ash);
  const url = `${at}/voice/answer`;
  const send = async (who: Session, fields: Record<string, string>) => {
    const answer = await who.ask('POST', url, { item: 'what_they_want', ...fields });
    return { status: answer.status, ...JSON.parse(answer.body) };
  };
  const one = await send(ash, { 'was-what_they_want': '', 'v-what_they_want': 'To be asked' });
  expect(one).toMatchObject({ status: 200, saved: '10am', others: [] });
  const two = await send(ash, { 'was-what_they_want': one.was, 'v-what_they_want': 'To be asked first' });
  // The acknowledgement was lost and it is sent again: nothing is added and it says so the same.
  const again = await send(ash, { 'was-what_they_want': one.was, 'v-what_they_want': 'To be asked first' });
  expect(again.was).toBe(two.was);
  const other = await send(bo, { 'was-what_they_want': one.was, 'v-what_they_want': 'To be left alone' });
  expect(other.others).toMatchObject([{ by: 'Ash Reed', says: 'To be asked first' }]);
  const wrong = await send(ash, { 'was-what_they_want': two.was, 'on-what_they_want-day': '40' });
  expect(wrong.status).toBe(422);
  expect(wrong.problems['on-what_they_want']).toContain('must include');

  await ash.ask('POST', `${at}/withdraw`, { why: 'Begun by mistake' });
  const late = await send(bo, { 'was-what_they_want': other.was, 'v-what_they_want': 'And this too' });
  expect(late.draft).toBe('10am');
  expect((await bo.ask('GET', '/drafts')).body).toContain('And this too');
});
