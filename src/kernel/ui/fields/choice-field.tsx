import { Checkboxes, type CheckboxItem } from '../govuk/checkboxes.tsx';
import type { Maybe } from '../govuk/options.ts';
import { type RadioItem, Radios } from '../govuk/radios.tsx';
import { type FieldProps, fieldHelp, fieldLegend } from './field.ts';

type Layout = {
  /** Side by side, for two or three short answers. */
  inline?: boolean;
  /** Smaller, for filters and dense forms. */
  small?: boolean;
};

const layout = (kind: 'radios' | 'checkboxes', { inline, small }: Layout) =>
  [inline && `govuk-${kind}--inline`, small && `govuk-${kind}--small`].filter(Boolean).join(' ') || undefined;

type ChoiceFieldProps = FieldProps & Layout & { items: readonly Maybe<RadioItem>[]; value?: string };

/** Choose one: radios. */
export function ChoiceField(props: ChoiceFieldProps) {
  return (
    <Radios
      {...fieldHelp(props)}
      name={props.name}
      fieldset={{ legend: fieldLegend(props) }}
      items={props.items}
      value={props.value}
      classes={layout('radios', props)}
    />
  );
}

type ChoicesFieldProps = FieldProps & Layout & { items: readonly Maybe<CheckboxItem>[]; values?: readonly string[] };

/** Choose any: checkboxes. */
export function ChoicesField(props: ChoicesFieldProps) {
  return (
    <Checkboxes
      {...fieldHelp(props)}
      name={props.name}
      fieldset={{ legend: fieldLegend(props) }}
      items={props.items}
      values={props.values}
      classes={layout('checkboxes', props)}
    />
  );
}
