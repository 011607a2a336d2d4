import { KeyValues } from '../../kernel/ui/index.ts';

/** A field's name as words: `subjects[0][given_names]` is "Subjects 1, given names". */
export function fieldWords(name: string): string {
  const parts = name.split(/[[\]]+/).filter((part) => part !== '');
  const words = parts.map((part) =>
    /^\d+$/.test(part)
      ? ` ${Number(part) + 1}`
      : `, ${part
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .replace(/[_-]+/g, ' ')
          .toLowerCase()}`,
  );
  const said = words.join('').replace(/^,? /, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What was typed, field by field; empty fields say nothing. */
export function TypedFields({ fields }: { fields: readonly (readonly [string, string])[] }) {
  const filled = fields.filter(([, value]) => value.trim() !== '');
  if (filled.length === 0) return <p class="govuk-body">Nothing had been typed.</p>;
  return (
    <KeyValues
      items={filled.map(([name, value]) => ({
        key: fieldWords(name),
        value: value.split(/\r?\n/).map((line, i) => (i === 0 ? line : [<br />, line])),
      }))}
    />
  );
}
