import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type HouseStyle, previewClasses } from '../../../ui/house-style.ts';
import {
  Badge,
  type BrandLogo,
  Button,
  ButtonRow,
  Cluster,
  type Content,
  Mark,
  Notice,
  PartyMark,
  PhaseNav,
  SectionHeading,
} from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import { live, liveText } from './live-house.ts';

type Props = {
  lang: Lang;
  style: HouseStyle;
  /** The name of the hogeschool, as it stands in mail and on paper. */
  institution: string;
  logo: BrandLogo | null;
  /** Address of a stylesheet with the chosen colours. */
  stylesheet: string;
  /** A week of a Mkb-route as the product draws it. */
  ribbon: Content;
};

/** Real blocks of the product in the chosen colours: in light mode, in dark mode, on top of a mail and on paper. */
export function HousePreview(props: Props) {
  const t = texts[props.lang].style;
  return (
    <>
      <link rel="stylesheet" href={props.stylesheet} />
      <section class={`house-preview ${previewClasses.light}`} id={live.light} aria-label={t.inLight}>
        <Blocks {...props} />
        <PhaseNav
          label={t.phases}
          doneLabel={t.phaseDone}
          phases={t.phaseNames.map((name, at) => ({
            name,
            status: t.phaseStates[at] ?? '',
            state: at === 0 ? 'done' : 'current',
          }))}
        />
        {props.ribbon}
        <MailHead {...props} />
      </section>
      <section class={`house-preview ${previewClasses.dark}`} id={live.dark} aria-label={t.inDark}>
        <Blocks {...props} />
      </section>
      <PaperHead {...props} />
    </>
  );
}

const liveField = (name: 'name' | 'shortName') => ({ [liveText]: name });

function Blocks({ lang, style, logo }: Props) {
  const t = texts[lang].style;
  return (
    <>
      <p class="brand">
        <LogoOrMark logo={logo} />
        <span {...liveField('name')}>{style.name}</span>
      </p>
      <SectionHeading level={3} title={t.exampleTitle} lead={t.exampleLead} />
      <p>
        {t.sentence} <a href={paths.houseStyle()}>{t.link}</a>
      </p>
      <ButtonRow>
        <Button kind="primary" type="button">
          {t.button}
        </Button>
        <Button type="button">{t.buttonPlain}</Button>
        <Button kind="danger" type="button">
          {t.buttonDanger}
        </Button>
      </ButtonRow>
      <Notice tone="info" title={t.notice} level={3} />
      <Cluster>
        <PartyMark letter="S" tone="student" label={t.student} />
        <PartyMark letter="B" tone="company" label={t.company} />
        <PartyMark letter="H" tone="school" label={t.school} />
        <PartyMark letter="O" tone="third" label={t.third} />
        <Badge tone="brand">{t.badge}</Badge>
        <Badge tone="ok">{t.badgeOk}</Badge>
        <Badge tone="warn">{t.badgeWarn}</Badge>
      </Cluster>
    </>
  );
}

const LogoOrMark = ({ logo }: { logo: BrandLogo | null }) =>
  logo ? <img class="brand-logo" src={logo.src} alt={logo.alt} width={logo.width} height={logo.height} /> : <Mark />;

function MailHead({ lang, institution, logo }: Props) {
  const t = texts[lang].style;
  return (
    <div class="house-preview-mail">
      <p class="house-preview-head">
        {logo && <LogoOrMark logo={logo} />}
        <b>{institution}</b>
      </p>
      <p>{t.mailExample}</p>
    </div>
  );
}

/** Paper is white, whatever the background of pages is. */
function PaperHead({ lang, institution, logo }: Props) {
  const t = texts[lang].style;
  return (
    <section class="house-preview-paper" aria-label={t.onPaper}>
      <LogoOrMark logo={logo} />
      <b>{institution}</b>
      <span>{t.paperExample}</span>
    </section>
  );
}
