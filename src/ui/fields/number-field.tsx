import type { Content } from '../content.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';
import { WithUnit } from './with-unit.tsx';

export type NumberFieldProps = FieldProps & {
  /** A string when the value that came back was not a number. */
  value?: number | string | null | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | 'any' | undefined;
  /** The unit after the number; say it in the label or hint too, the suffix is for the eye. */
  suffix?: Content | undefined;
  prefix?: Content | undefined;
};

export function NumberField(props: NumberFieldProps) {
  const { min, max, step, prefix, suffix, value, width = 'xs' } = props;
  return (
    <Field field={{ ...props, width }}>
      <WithUnit prefix={prefix} suffix={suffix}>
        <input
          {...controlAttributes(props)}
          class="control control-number"
          type="number"
          inputMode={step === undefined || step === 1 ? 'numeric' : 'decimal'}
          value={value ?? ''}
          {...{ min, max, step }}
        />
      </WithUnit>
    </Field>
  );
}
