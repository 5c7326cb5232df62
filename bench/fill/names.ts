import type { Random } from '../random.ts';

const firstNames =
  'Noor Emma Daan Sem Lotte Yusuf Fatima Lars Sanne Tim Iris Mees Sara Bram Lisa Ravi Anouk Joost Femke Omar Tess Ruben Amira Thijs Eva Jesse Nina Koen Maud Stijn Roos Bas Elif Gijs Fleur Niels Merel Kaan Jip Puck'.split(
    ' ',
  );
const lastNames =
  'de Jong,Jansen,de Vries,van den Berg,van Dijk,Bakker,Janssen,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,Kok,Jacobs,van der Linden,Vermeulen,El Amrani,Yıldız,Bouzid,Willems,van Vliet,Schouten,Hoekstra,Koster,Prins,Huisman,Postma'.split(
    ',',
  );
const trades =
  'Techniek,Installaties,Metaalbewerking,Software,Zorg,Bouw,Logistiek,Elektro,Advies,Machinebouw,Automatisering,Koeltechniek'.split(
    ',',
  );
const places = 'Zwolle,Deventer,Kampen,Meppel,Raalte,Hardenberg,Ommen,Steenwijk,Dalfsen,Apeldoorn'.split(',');

export const personName = (random: Random): string => `${random.pick(firstNames)} ${random.pick(lastNames)}`;
export const companyName = (random: Random): string => {
  const family = random.pick(lastNames);
  return `${family.charAt(0).toUpperCase()}${family.slice(1)} ${random.pick(trades)} B.V.`;
};
export const placeName = (random: Random): string => random.pick(places);
/** Part of many names, for searching. */
export const searchedName = (random: Random): string => random.pick(lastNames).split(' ').at(-1) ?? '';
