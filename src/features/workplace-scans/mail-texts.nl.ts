import { withStop } from '../../platform/i18n/format.ts';
export const nl = {
  scan_request: {
    subject: (company: string) => `Hoe zie jij de werkplek bij ${company}?`,
    heading: (name: string) => `Beste ${name},`,
    body: (institution: string, functionTitle: string, company: string) =>
      `${institution} vraagt je om mee te kijken naar de werkplek ${functionTitle} bij ${withStop(company)} Je kiest bij korte zinnen wat het beste past. Dat duurt ongeveer vijf minuten.`,
  },
  scan_reminder: {
    subject: (company: string) => `Herinnering: hoe zie jij de werkplek bij ${company}?`,
    heading: (name: string) => `Beste ${name},`,
    body: (institution: string, functionTitle: string, company: string) =>
      `${institution} heeft je deel van de werkplekscan nog niet. Het gaat om de werkplek ${functionTitle} bij ${withStop(company)} Het duurt ongeveer vijf minuten; wat je al had ingevuld is bewaard.`,
  },
  scan_outcome: {
    subject: (company: string) => `De uitkomst van de werkplekscan bij ${company}`,
    heading: (name: string) => `Beste ${name},`,
    body: (_institution: string, functionTitle: string, company: string) =>
      `Het gesprek over de werkplek ${functionTitle} bij ${company} is afgerond. Je ziet wat sterk is en wat er is afgesproken, en je kunt je eigen afspraken afvinken.`,
  },
  fillIn: 'Vul de werkplekscan in',
  see: 'Bekijk de uitkomst',
  note: 'Inloggen hoeft niet. De link is alleen voor jou.',
  whomToCall: (name: string, email: string) => (email ? `Vragen? ${name}, ${email}.` : `Vragen? ${name}.`),
};
