import { withStop } from '../../platform/i18n/format.ts';
export const nl = {
  requestSubject: 'Wil je de overeenkomst voor werken en leren ondertekenen?',
  requestHeading: (name: string) => `Dag ${name}`,
  requestBody: (institution: string, student: string, company: string) =>
    `${institution} vraagt je de overeenkomst te ondertekenen over het werken en leren van ${student} bij ${withStop(company)}`,
  requestSteps:
    'Je leest de overeenkomst, krijgt een code in je mail en ondertekent. Dat duurt een paar minuten en kan op je telefoon. Je hebt geen account nodig.',
  reminderSubject: 'Herinnering: wil je de overeenkomst nog ondertekenen?',
  reminderBody: (institution: string, student: string, company: string) =>
    `${institution} vroeg je eerder de overeenkomst te ondertekenen over het werken en leren van ${student} bij ${company}. Dat is nog niet gedaan.`,
  requestButton: 'Lees en onderteken',
  requestNote: 'De link is voor jou alleen en werkt tot je hebt ondertekend, hoogstens 60 dagen.',
  whomToCall: (name: string, email: string) => `Klopt er iets niet? Neem contact op met ${name}, ${email}.`,
  codeSubject: 'Je code om te ondertekenen',
  codeHeading: 'Je code om te ondertekenen',
  codeBody: 'Typ deze zes cijfers in de browser waarin je de overeenkomst leest.',
  codeNote: 'De code werkt tien minuten, alleen in die browser. Vroeg je hier niet om? Dan hoef je niets te doen.',
  concludedSubject: 'De overeenkomst is door iedereen ondertekend',
  concludedHeading: 'Iedereen heeft ondertekend',
  concludedBody: (student: string, company: string) =>
    `De overeenkomst over het werken en leren van ${student} bij ${company} is rond. Bewaar je eigen exemplaar: daarin staat wie wanneer en hoe heeft ondertekend.`,
  concludedButton: 'Haal je exemplaar op',
  concludedNote: 'De link werkt 60 dagen. We vragen een code uit je mail, omdat er persoonlijke gegevens in staan.',
  takenBackSubject: 'De overeenkomst wordt aangepast',
  takenBackHeading: 'De overeenkomst wordt aangepast',
  takenBackBody: (student: string) =>
    `De overeenkomst over het werken en leren van ${student} is teruggenomen om iets te verbeteren. Je vorige link werkt niet meer. Had je al ondertekend, dan telt dat niet meer mee.`,
  takenBackReason: (reason: string) => `De reden: ${reason}`,
  takenBackNext: 'Zodra de tekst is aangepast, krijg je een nieuwe link.',
  withdrawnSubject: 'De overeenkomst gaat niet door',
  withdrawnHeading: 'De overeenkomst is ingetrokken',
  withdrawnBody: (student: string) =>
    `De overeenkomst over het werken en leren van ${student} is ingetrokken. Je hoeft niets meer te doen.`,
  endedSubject: 'De overeenkomst eindigt',
  endedHeading: 'De overeenkomst eindigt',
  endedNext:
    'Wat jullie samen nog moeten regelen, zoals spullen en bewijs van wat is geleerd, bespreekt de hogeschool met jullie.',
  endedBody: (student: string, lastDay: string) =>
    `De overeenkomst over het werken en leren van ${student} eindigt. De laatste dag is ${lastDay}.`,
  addressChangedSubject: 'Een andere partij ondertekent op een ander adres',
  addressChangedHeading: 'Een adres is gewijzigd',
  addressChangedBody: (student: string) =>
    `Bij de overeenkomst over het werken en leren van ${student} is gewijzigd wie er ondertekent, of op welk adres. Wat al ondertekend is, blijft gelden.`,
  addressChangedWho: (role: string, name: string, email: string, by: string) =>
    `${role}: ${name}, ${email}. Gewijzigd door ${by}.`,
  delegationSubject: (reference: string) => `Iemand anders ondertekent overeenkomst ${reference}?`,
  delegationHeading: (name: string) => `${name} is niet de juiste persoon`,
  delegationBody: (name: string, email: string, student: string) =>
    `Bij de overeenkomst van ${student} is genoemd: ${name}, ${email}. Kijk na of deze persoon mag ondertekenen, en neem het over of niet.`,
  delegationButton: 'Kijk het na',
  refusedSubject: (reference: string) => `Niet akkoord met overeenkomst ${reference}`,
  refusedHeading: (name: string) => `${name} is niet akkoord`,
  refusedBody: (student: string, company: string) =>
    `Het gaat om de overeenkomst van ${student} met ${company}. Niemand kan ondertekenen tot je de tekst hebt aangepast of met elkaar hebt gesproken.`,
  refusedButton: 'Bekijk de overeenkomst',
  overtakenSubject: (reference: string) => `Addendum ${reference} is ingehaald`,
  overtakenHeading: 'Een addendum is ingehaald',
  overtakenBody: (reference: string, student: string) =>
    `Over hetzelfde onderdeel is intussen iets anders afgesproken. Niemand kan addendum ${reference} bij de overeenkomst van ${student} nog ondertekenen.`,
  overtakenNext: 'Neem het terug en kijk het na, of trek het in.',
  overtakenButton: 'Bekijk het addendum',
  madeKnownSubject: 'Er is iets gewijzigd in de overeenkomst',
  madeKnownHeading: 'Er is iets gewijzigd',
  madeKnownBody: (student: string, company: string, date: string) =>
    `In de overeenkomst over het werken en leren van ${student} bij ${company} geldt vanaf ${date} iets anders:`,
  madeKnownChange: (label: string, before: string, after: string) => `${label}: ${after} (was: ${before})`,
  madeKnownPart: (label: string) => `${label} is gewijzigd.`,
  madeKnownReason: (reason: string) => `De reden: ${reason}`,
  madeKnownNothing: 'Je hoeft niets te doen. Wat niet is gewijzigd, blijft gelden.',
  addendum: {
    reminderSubject: 'Herinnering: wil je de wijziging nog ondertekenen?',
    reminderBody: (institution: string, student: string, company: string) =>
      `${institution} vroeg je eerder een addendum te ondertekenen: een wijziging van de overeenkomst over het werken en leren van ${student} bij ${company}. Dat is nog niet gedaan.`,
    requestSubject: 'Wil je een wijziging van de overeenkomst ondertekenen?',
    requestBody: (institution: string, student: string, company: string) =>
      `${institution} vraagt je een addendum te ondertekenen: een wijziging van de overeenkomst over het werken en leren van ${student} bij ${withStop(company)}`,
    requestSteps:
      'Je leest wat er verandert, krijgt een code in je mail en ondertekent. Dat duurt een paar minuten en kan op je telefoon. Je hebt geen account nodig.',
    concludedSubject: 'De wijziging van de overeenkomst is ondertekend',
    concludedHeading: 'De wijziging is ondertekend',
    concludedBody: (student: string, company: string) =>
      `Iedereen die het aangaat heeft de wijziging ondertekend van de overeenkomst over het werken en leren van ${student} bij ${company}. Bewaar je eigen exemplaar bij de overeenkomst.`,
    takenBackSubject: 'De wijziging van de overeenkomst wordt aangepast',
    takenBackHeading: 'De wijziging wordt aangepast',
    takenBackBody: (student: string) =>
      `De wijziging van de overeenkomst over het werken en leren van ${student} is teruggenomen om iets te verbeteren. Je vorige link werkt niet meer. Had je al ondertekend, dan telt dat niet meer mee.`,
    withdrawnSubject: 'De wijziging van de overeenkomst gaat niet door',
    withdrawnHeading: 'De wijziging gaat niet door',
    withdrawnBody: (student: string) =>
      `De voorgestelde wijziging van de overeenkomst over het werken en leren van ${student} is ingetrokken. Wat was afgesproken, blijft gelden. Je hoeft niets te doen.`,
    refusedSubject: (reference: string) => `Niet akkoord met addendum ${reference}`,
    refusedBody: (student: string, company: string) =>
      `Het gaat om een wijziging van de overeenkomst van ${student} met ${company}. Niemand kan haar ondertekenen tot je de tekst hebt aangepast of met elkaar hebt gesproken.`,
    refusedButton: 'Bekijk de wijziging',
  },
} as const;
