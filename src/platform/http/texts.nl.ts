export const nl = {
  required: 'Vul dit in.',
  requiredChoice: 'Maak een keuze.',
  tooLong: (max: string) => `Maak dit korter: hoogstens ${max} tekens.`,
  controlCharacters:
    'Er stond een onzichtbaar stuurteken in dit veld. We hebben het weggehaald; kijk de tekst na en verstuur opnieuw.',
  email: 'Dit is geen e-mailadres. Een adres ziet eruit als naam@bedrijf.nl.',
  date: 'Dit is geen bestaande datum. Schrijf bijvoorbeeld 1 september 2027 als 2027-09-01.',
  wholeNumber: 'Vul een heel getal in, zonder letters.',
  number: 'Vul een getal in, bijvoorbeeld 8 of 7,5.',
  between: (min: string, max: string) => `Vul een getal in van ${min} tot en met ${max}.`,
  halfStep: 'Vul hele of halve dagen in, bijvoorbeeld 3 of 2,5.',
  choice: 'Kies een van de mogelijkheden uit de lijst.',
  mustAgree: 'Zet hier een vinkje om verder te gaan.',
  kvkNumber: 'Een KVK-nummer heeft acht cijfers. Je vindt het op kvk.nl of op een factuur.',
  postcode: 'Een postcode ziet eruit als 1234 AB.',
  code: 'De code heeft zes cijfers.',
  colour: 'Schrijf een kleur als #1f3a8a.',
} as const;
