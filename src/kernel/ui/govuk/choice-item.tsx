import { Hint, type HintOptions } from './hint.tsx';
import { Label } from './label.tsx';
import { type Attributes, type Content, classes, given } from './options.ts';

/** One answer to choose: shared by radios and checkboxes, whose markup differs only in name. */
export type ChoiceItem = {
  text: Content;
  value?: string | number;
  id?: string;
  checked?: boolean;
  disabled?: boolean;
  hint?: HintOptions;
  label?: { classes?: string; attributes?: Attributes };
  /** Further questions, shown when this answer is chosen (always shown without JavaScript). */
  conditional?: Content;
  attributes?: Attributes;
};

export type Divider = { divider: string };

type ItemProps = {
  kind: 'radios' | 'checkboxes';
  item: ChoiceItem;
  id: string;
  name: string;
  checked: boolean;
  describedBy?: string;
  attributes?: Attributes;
};

/** The id of the answer at `position` (from 0): the first has the bare prefix, so that an error can link to it. */
export const choiceId = (prefix: string, position: number): string =>
  position === 0 ? prefix : `${prefix}-${position + 1}`;

/** One radio or checkbox, its label, its hint and what it reveals. */
export function Choice({ kind, item, id, name, checked, describedBy, attributes }: ItemProps) {
  const hint = item.hint && given(item.hint.text) ? item.hint : undefined;
  const hintId = `${id}-item-hint`;
  const reveals = given(item.conditional);
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={reveals ? `conditional-${id}` : undefined}
          aria-describedby={classes(describedBy, hint && hintId) || undefined}
          {...attributes}
          {...item.attributes}
        />
        <Label
          for={id}
          classes={classes(`govuk-${kind}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
        >
          {item.text}
        </Label>
        {hint && (
          <Hint id={hintId} classes={classes(`govuk-${kind}__hint`, hint.classes)} attributes={hint.attributes}>
            {hint.text}
          </Hint>
        )}
      </div>
      {reveals && (
        <div
          class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}
