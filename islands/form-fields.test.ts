import { describe, expect, test } from 'vitest';
import { type Control, draftBody, refill, typedFields } from './form-fields.ts';

const form = (): Control[] => [
  { name: '_csrf', type: 'hidden', value: 'token' },
  { name: 'why', type: 'textarea', value: 'Because & so' },
  { name: 'outcome', type: 'radio', value: 'assess', checked: false },
  { name: 'outcome', type: 'radio', value: 'advise', checked: true },
  { name: 'strengths', type: 'checkbox', value: 'adult', checked: true },
  { name: 'strengths', type: 'checkbox', value: 'friends', checked: false },
  { name: 'password', type: 'password', value: 'secret' },
  { name: 'code', type: 'text', value: '123456', autocomplete: 'one-time-code' },
  { name: 'letter', type: 'file', value: 'C:\\fakepath\\letter.pdf' },
  { name: '', type: 'text', value: 'nameless' },
  { name: 'later', type: 'submit', value: 'yes' },
];

describe('what is kept of a form', () => {
  test('what was typed and chosen, and nothing secret', () => {
    expect(typedFields(form())).toEqual([
      ['why', 'Because & so'],
      ['outcome', 'advise'],
      ['strengths', 'adult'],
    ]);
  });

  test('what is sent also has the token, form-encoded', () => {
    expect(draftBody(form())).toBe('_csrf=token&why=Because+%26+so&outcome=advise&strengths=adult');
  });
});

describe('putting kept words back', () => {
  test('fills text and choices, and unticks what was not ticked', () => {
    const controls = form();
    expect(
      refill(controls, [
        ['why', 'Other words'],
        ['outcome', 'assess'],
        ['strengths', 'friends'],
      ]),
    ).toBe(true);
    expect(typedFields(controls)).toEqual([
      ['why', 'Other words'],
      ['outcome', 'assess'],
      ['strengths', 'friends'],
    ]);
  });

  test('says when nothing changed, so that nothing is saved again', () => {
    const controls = form();
    expect(refill(controls, typedFields(controls))).toBe(false);
  });

  test('gives several inputs with one name each its own value', () => {
    const names = (): Control[] => [
      { name: 'name', type: 'text', value: '' },
      { name: 'name', type: 'text', value: '' },
    ];
    const controls = names();
    refill(controls, [
      ['name', 'Ash'],
      ['name', 'Bex'],
    ]);
    expect(controls.map(({ value }) => value)).toEqual(['Ash', 'Bex']);
  });

  test('never touches secrets or the token', () => {
    const controls = form();
    refill(controls, [
      ['_csrf', 'forged'],
      ['password', 'forged'],
      ['code', 'forged'],
    ]);
    expect(controls.filter(({ value }) => value === 'forged')).toEqual([]);
  });
});
