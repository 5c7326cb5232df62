import { Button } from '../button.tsx';
import { Form } from '../form.tsx';

/** A link to the page in the other language, or a form that stores the choice. `label` is in that language. */
export type LanguageSwitchProps = {
  lang: string;
  label: string;
} & ({ href: string } | { action: string; fields: Readonly<Record<string, string>> });

export function LanguageSwitch(props: LanguageSwitchProps) {
  if ('href' in props) {
    return (
      <a class="language-switch" href={props.href} lang={props.lang} hreflang={props.lang}>
        {props.label}
      </a>
    );
  }
  return (
    <Form action={props.action} inline>
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span lang={props.lang}>
        <Button kind="quiet">{props.label}</Button>
      </span>
    </Form>
  );
}
