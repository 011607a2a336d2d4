import {
  Button,
  type ButtonProps,
  CharacterCount,
  type CharacterCountProps,
  Checkboxes,
  type CheckboxesProps,
  type Content,
  DateInput,
  type DateInputItem,
  type DateInputProps,
  ErrorMessage,
  ErrorSummary,
  type ErrorSummaryProps,
  Fieldset,
  type FieldsetOptions,
  FileUpload,
  type FileUploadProps,
  Hint,
  Input,
  type InputProps,
  Label,
  type Maybe,
  PasswordInput,
  type PasswordInputProps,
  Radios,
  type RadiosProps,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
} from '../../src/kernel/ui/index.ts';
import { grouped, type Text, type WithGroup } from './macro-options.ts';
import { prove } from './prove.ts';

/** A macro's items, whose `conditional` is `{ html }`. */
type Revealing<Props extends { items: readonly unknown[] }> = Omit<Props, 'items'> & {
  items: Maybe<{ conditional?: Text; text: Content }>[];
};

const revealed = (items: Maybe<{ conditional?: Text; text: Content }>[]) =>
  items.map((item) => item && { ...item, conditional: item.conditional?.text });

/** A date macro may also be told about each part by its own option. */
type DateMacro = WithGroup<DateInputProps> & Record<'day' | 'month' | 'year', DateInputItem | false | undefined>;

function dateItems(options: DateMacro): DateInputProps['items'] {
  if (options.items) return options.items;
  return (['day', 'month', 'year'] as const).map((name) => {
    const own = options[name];
    const width = name === 'year' ? 'govuk-input--width-4' : undefined;
    return own !== false && { name, classes: width, ...own };
  });
}

prove('button', (o: Omit<ButtonProps, 'children'> & Text) => <Button {...o}>{o.text}</Button>);
prove('character-count', (o: WithGroup<CharacterCountProps>) => <CharacterCount {...grouped(o)} />);
prove('checkboxes', (o: Revealing<WithGroup<CheckboxesProps>>) => (
  <Checkboxes {...grouped(o)} items={revealed(o.items)} />
));
prove('date-input', (o: DateMacro) => <DateInput {...grouped(o)} items={dateItems(o)} />, {
  leftOut: {
    'with field value and items': 'the parts are given once, in `items`: a second `year` beside them is a mistake',
  },
});
prove('error-message', (o: Text & { id?: string; visuallyHiddenText?: string }) => (
  <ErrorMessage {...o}>{o.text}</ErrorMessage>
));
prove('error-summary', (o: ErrorSummaryProps & { descriptionText?: Text['text'] }) => (
  <ErrorSummary {...o}>{o.descriptionText}</ErrorSummary>
));
prove('fieldset', (o: FieldsetOptions & Text & { role?: 'group' }) => <Fieldset {...o}>{o.text}</Fieldset>);
prove('file-upload', (o: WithGroup<FileUploadProps>) => <FileUpload {...grouped(o)} />);
prove('hint', (o: Text & { id?: string }) => <Hint {...o}>{o.text}</Hint>);
prove('input', (o: WithGroup<InputProps>) => <Input {...grouped(o)} />);
prove('label', (o: Text & { for?: string; isPageHeading?: boolean }) => <Label {...o}>{o.text}</Label>);
prove('password-input', (o: WithGroup<PasswordInputProps>) => <PasswordInput {...grouped(o)} />);
prove('radios', (o: Revealing<WithGroup<RadiosProps>>) => <Radios {...grouped(o)} items={revealed(o.items)} />);
prove('select', (o: WithGroup<SelectProps>) => <Select {...grouped(o)} items={o.items ?? []} />, {
  leftOut: { 'with falsy values': 'a value is text or a number: `false` is neither' },
});
prove('textarea', (o: WithGroup<TextareaProps>) => <Textarea {...grouped(o)} />);
