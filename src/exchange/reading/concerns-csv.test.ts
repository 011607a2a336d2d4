import { describe, expect, it } from 'vitest';
import { concernColumns } from './concerns/columns.ts';
import { readConcerns } from './concerns-csv.ts';
import { rejectsCsv } from './csv/rejects-csv.ts';
import { now, read, type SomeCells } from './testing/concern-files.ts';
import { fileOf, gather, listOf } from './testing/reads.ts';

const one = async (cells: SomeCells) => {
  const { rows, rejects } = await read(cells);
  expect(rejects).toEqual([]);
  return rows[0];
};
const problems = async (cells: SomeCells) => {
  const { rejects } = await read(cells);
  return rejects.flatMap((first) => [first, ...first.others]).map(({ column, code }) => [column, code]);
};

describe('a concern', () => {
  it('may say as little as this, and what nobody asked is "not asked"', async () => {
    const notAsked = { known: 'not_asked' };
    expect((await one({}))?.value).toEqual({
      identity: expect.stringMatching(/^[0-9a-f]{32}$/),
      reference: 'R1',
      reportedAt: new Date('2026-11-20T16:30:00Z'),
      reporter: {
        agency: { known: 'known', text: 'Anytown Youth Service' },
        name: notAsked,
        role: notAsked,
        contact: notAsked,
      },
      sourceCode: null,
      danger: 'no',
      dangerSaid: null,
      said: 'Young people say they no longer feel safe by the bus stop.',
      howKnown: 'not_asked',
      when: { kind: 'not_asked' },
      where: { said: notAsked, precision: 'not known', point: null },
      contexts: { peers: notAsked, school: notAsked, neighbourhood: notAsked, online: notAsked },
      childAware: 'not_asked',
      parentAware: 'not_asked',
      notToldWhy: null,
      subjects: [
        { kind: 'location', named: 'The bus stop by the library', age: null, said: null, inDanger: 'not_asked' },
      ],
    });
  });

  it('may say all of this, of several subjects', async () => {
    const found = await one({
      ...{
        'reporter name': 'Not known',
        'reporter role': 'Detached worker',
        'reporter contact': 'not asked',
        'source code': '8',
      },
      ...{
        'anyone in danger now': 'Yes',
        'what the danger is': 'They are due to meet him tonight.',
        'how it is known': 'Told by the child',
      },
      ...{ where: 'Near the library', 'where precision': 'Street', longitude: '-1.5', latitude: '52.3' },
      ...{ peers: 'Two friends', school: 'not known', neighbourhood: '', online: 'not asked' },
      ...{ 'child aware': 'yes', 'parent aware': 'not known', 'why they were not told': 'It may not be safe at home.' },
      ...{
        'subject 2 kind': 'Young person',
        'subject 2 name': 'J',
        'subject 2 age': 'about 15',
        'subject 2 in danger now': 'yes',
      },
      ...{
        'subject 12 kind': 'adult of concern',
        'subject 12 name': 'A man with a grey car',
        'subject 12 what was said of them': 'Waits there.',
      },
    });
    expect(found?.warnings).toEqual([]);
    expect(found?.value).toMatchObject({
      reporter: {
        name: { known: 'not_known' },
        role: { known: 'known', text: 'Detached worker' },
        contact: { known: 'not_asked' },
      },
      sourceCode: '8',
      danger: 'yes',
      dangerSaid: 'They are due to meet him tonight.',
      howKnown: 'told_by_child',
      where: {
        said: { known: 'known', text: 'Near the library' },
        precision: 'street',
        point: { longitude: -1.5, latitude: 52.3 },
      },
      contexts: {
        peers: { known: 'known', text: 'Two friends' },
        school: { known: 'not_known' },
        neighbourhood: { known: 'not_asked' },
        online: { known: 'not_asked' },
      },
      childAware: 'yes',
      parentAware: 'not_known',
      notToldWhy: 'It may not be safe at home.',
      subjects: [
        { kind: 'location' },
        { kind: 'child', named: 'J', age: 'about 15', said: null, inDanger: 'yes' },
        { kind: 'adult', named: 'A man with a grey car', age: null, said: 'Waits there.', inDanger: 'not_asked' },
      ],
    });
  });

  it.each<[string, string, unknown]>([
    ['', '', { kind: 'not_asked' }],
    ['not asked', '', { kind: 'not_asked' }],
    ['Not known', '', { kind: 'not_known' }],
    ['2026-11-19', '', { kind: 'day', date: '2026-11-19' }],
    ['19/11/2026', '', { kind: 'day', date: '2026-11-19' }],
    ['9/1/2026', '', { kind: 'day', date: '2026-01-09' }],
    ['2026-10', '', { kind: 'month', year: 2026, month: 10 }],
    ['2026-07-03 16:30', '', { kind: 'exact', at: new Date('2026-07-03T15:30:00Z') }],
    ['2026-07-03T16:30:59', '', { kind: 'exact', at: new Date('2026-07-03T15:30:00Z') }],
    ['03/07/2026 9:05', '', { kind: 'exact', at: new Date('2026-07-03T08:05:00Z') }],
    ['2026-07-03T16:30:00+02:00', '', { kind: 'exact', at: new Date('2026-07-03T14:30:00Z') }],
    ['2026-11-17', '2026-11-19', { kind: 'days', from: '2026-11-17', to: '2026-11-19' }],
    [
      '2026-07-03 22:00',
      '2026-07-04 01:30',
      { kind: 'between', from: new Date('2026-07-03T21:00:00Z'), to: new Date('2026-07-04T00:30:00Z') },
    ],
    [
      '2026-07-03 22:00',
      '2026-07-04',
      { kind: 'between', from: new Date('2026-07-03T21:00:00Z'), to: new Date('2026-07-04T22:59:59.999Z') },
    ],
  ])('happened from %j to %j', async (from, to, when) => {
    expect((await one({ 'happened from': from, 'happened to': to }))?.value.when).toEqual(when);
  });

  it('says where it took the start of a day, or a time in the hour when the clocks change', async () => {
    const warned = async (cells: SomeCells) => (await one(cells))?.warnings.map(({ column, code }) => [column, code]);
    expect(await warned({ 'reported at': '2026-11-20' })).toEqual([['reported at', 'no-time']]);
    expect((await one({ 'reported at': '2026-07-20' }))?.value.reportedAt).toEqual(new Date('2026-07-19T23:00:00Z'));
    expect(await warned({ 'reported at': '2026-10-25 01:30' })).toEqual([['reported at', 'clocks-changed']]);
    expect(await warned({ 'happened from': '2026-03-29 01:30' })).toEqual([['happened from', 'clocks-changed']]);
    expect(await warned({ 'happened from': '2026-03-29 02:30' })).toEqual([]);
  });

  it.each<[SomeCells, string, string]>([
    [{ reference: ' ' }, 'reference', 'blank'],
    [{ reference: 'x'.repeat(101) }, 'reference', 'too-long'],
    [{ 'reporter agency': '' }, 'reporter agency', 'blank'],
    [{ 'what was said': '\n' }, 'what was said', 'blank'],
    [{ 'what was said': 'x'.repeat(20_001) }, 'what was said', 'too-long'],
    [{ 'reported at': '' }, 'reported at', 'blank'],
    [{ 'reported at': 'yesterday' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '2026-11' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '2026-02-29' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '2026-02-29T10:00:00Z' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '2026-11-20 24:00' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '11/20/2026' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '20/11/26' }, 'reported at', 'not-a-time'],
    [{ 'reported at': '2026-11-21 12:01' }, 'reported at', 'in-the-future'],
    [{ 'anyone in danger now': '' }, 'anyone in danger now', 'blank'],
    [{ 'anyone in danger now': 'not asked' }, 'anyone in danger now', 'not-in-list'],
    [{ 'source code': '2C' }, 'source code', 'not-in-list'],
    [{ 'how it is known': 'guess' }, 'how it is known', 'not-in-list'],
    [{ 'happened from': 'last week' }, 'happened from', 'not-a-time'],
    [{ 'happened from': '9999-12-31' }, 'happened from', 'not-a-time'],
    [{ 'happened from': '1026-12' }, 'happened from', 'not-a-time'],
    [{ 'happened from': '0026-12-01T10:00:00Z' }, 'happened from', 'not-a-time'],
    [{ 'happened from': '2026-11-22' }, 'happened from', 'in-the-future'],
    [{ 'happened from': '', 'happened to': '2026-11-01' }, 'happened from', 'no-beginning'],
    [{ 'happened from': '2026-11-02', 'happened to': '2026-11-01' }, 'happened to', 'range-backwards'],
    [{ 'happened from': '2026-10', 'happened to': '2026-11' }, 'happened to', 'not-a-time'],
    [{ 'where precision': 'roughly' }, 'where precision', 'not-in-list'],
    [{ longitude: '-1.5' }, 'latitude', 'half-a-place'],
    [{ longitude: '52.3', latitude: '-1.5' }, 'longitude', 'outside-uk'],
    [{ 'child aware': 'maybe' }, 'child aware', 'not-in-list'],
    [{ peers: 'x'.repeat(2001) }, 'peers', 'too-long'],
    [{ 'subject 1 kind': 'gang' }, 'subject 1 kind', 'not-in-list'],
    [{ 'subject 1 name': '' }, 'subject 1 name', 'blank'],
    [{ 'subject 3 kind': 'child' }, 'subject 3 name', 'blank'],
    [{ 'subject 3 age': '12' }, 'subject 3 kind', 'blank'],
    [{ 'subject 1 kind': 'adult of concern', 'subject 1 age': '17' }, 'subject 1 kind', 'under-18'],
  ])('%j is rejected', async (cells, column, code) => {
    expect(await problems(cells)).toContainEqual([column, code]);
  });

  it('is rejected with everything that is wrong at once, and as it was', async () => {
    const { all } = await read(
      {},
      { reference: 'R2', 'child aware': 'maybe', 'reported at': 'today' },
      { reference: 'R3' },
    );
    expect(all).toMatchObject([
      { kind: 'row' },
      {
        kind: 'reject',
        line: 3,
        code: 'not-a-time',
        others: [{ code: 'not-in-list' }],
        raw: { reference: 'R2', 'child aware': 'maybe' },
      },
      { kind: 'row' },
    ]);
    const text = (
      await listOf(
        rejectsCsv(
          [...concernColumns.required, 'child aware'],
          all.filter((read) => read.kind === 'reject'),
        ),
      )
    ).join('');
    const mended = await gather(readConcerns(fileOf(text.replace('maybe', 'yes').replace('today', '2026-11-20')), now));
    expect(mended.rows.map(({ value }) => [value.reference, value.childAware])).toEqual([['R2', 'yes']]);
  });

  it('is known by its agency and reference', async () => {
    const identity = async (cells: SomeCells) => (await one(cells))?.value.identity;
    const first = await identity({});
    expect(await identity({ 'what was said': 'Corrected', 'reporter agency': ' anytown youth service ' })).toBe(first);
    expect(await identity({ reference: 'R2' })).not.toBe(first);
    expect(await identity({ 'reporter agency': 'Anytown School' })).not.toBe(first);
  });

  it('with a reference that came before in the file is rejected', async () => {
    const { all } = await read({}, { 'what was said': 'Another' }, { 'reporter agency': 'Anytown School' });
    expect(all).toMatchObject([
      { kind: 'row' },
      { kind: 'reject', column: 'reference', code: 'repeated-reference' },
      { kind: 'row' },
    ]);
  });

  it('keeps formulas, line breaks and spaces as they were written', async () => {
    const said = ' - he said "no"\r\n=1+1\n';
    expect((await one({ 'what was said': said }))?.value.said).toBe(said);
  });
});
