/** What a form holds, field by field, in order. A name may come more than once. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The parts of an input that say whether it may be kept and what it holds. */
export type Control = { name: string; type: string; value: string; checked?: boolean; autocomplete?: string };

const neverKept = new Set(['password', 'file', 'submit', 'button', 'reset', 'image']);

/** Secrets and files are never kept in a draft, on this machine or on the server. */
const mayKeep = (control: Control): boolean =>
  control.name !== '' && !neverKept.has(control.type) && control.autocomplete !== 'one-time-code';

/** Fields that belong to this showing of the form and not to what was typed, such as its token. */
const belongsToPage = (control: Control) => control.type === 'hidden';

/** What was typed: everything but secrets, files and hidden fields. An unticked box holds nothing. */
export const typedFields = (controls: readonly Control[]): Fields =>
  controls
    .filter((control) => mayKeep(control) && !belongsToPage(control))
    .filter(({ type, checked }) => (type !== 'checkbox' && type !== 'radio') || checked)
    .map(({ name, value }) => [name, value] as const);

/** What is sent to keep the draft: what was typed, and the hidden fields that prove where it came from. */
export const draftBody = (controls: readonly Control[]): string =>
  new URLSearchParams([
    ...controls.filter((control) => control.type === 'hidden').map(({ name, value }) => [name, value]),
    ...typedFields(controls).map(([name, value]) => [name, value]),
  ]).toString();

/** Puts kept fields back into the inputs of a form. Returns whether anything changed. */
export function refill(controls: readonly Control[], kept: Fields): boolean {
  let changed = false;
  // Each name's values are taken in turn, so that several inputs with one name get each its own.
  const left = new Map<string, string[]>();
  for (const [name, value] of kept) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of controls) {
    if (!mayKeep(control) || belongsToPage(control)) continue;
    const values = left.get(control.name) ?? [];
    if (control.type === 'checkbox' || control.type === 'radio') {
      const checked = values.includes(control.value);
      changed ||= checked !== control.checked;
      control.checked = checked;
    } else {
      const value = values.shift();
      if (value === undefined || value === control.value) continue;
      control.value = value;
      changed = true;
    }
  }
  return changed;
}
