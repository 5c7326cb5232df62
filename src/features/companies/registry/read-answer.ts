import { z } from 'zod';

/** A company or one of its establishments, as the Handelsregister gives it; '' or null where it gives nothing. */
export type RegisterEntry = {
  kvkNumber: string;
  establishmentNumber: string | null;
  name: string;
  street: string;
  postcode: string;
  place: string;
  sbiCode: string | null;
};

const text = z.string().trim().catch('');
const searchAnswer = z.object({
  resultaten: z.array(
    z.object({
      kvkNummer: z.string().regex(/^\d{8}$/),
      vestigingsnummer: z
        .string()
        .regex(/^\d{12}$/)
        .optional()
        .catch(undefined),
      naam: text,
      type: text,
      adres: z
        .object({ binnenlandsAdres: z.object({ straatnaam: text, plaats: text }).optional().catch(undefined) })
        .optional()
        .catch(undefined),
    }),
  ),
});

/**
 * The answer of "zoeken" (API v2): every establishment, and a company of which no establishment is named. Null when it is not the
 * answer that we know.
 */
export function readSearch(body: string): RegisterEntry[] | null {
  const parsed = searchAnswer.safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const entries = parsed.data.resultaten.map(({ kvkNummer, vestigingsnummer, naam, adres }) => ({
    kvkNumber: kvkNummer,
    establishmentNumber: vestigingsnummer ?? null,
    name: naam,
    street: adres?.binnenlandsAdres?.straatnaam ?? '',
    postcode: '',
    place: adres?.binnenlandsAdres?.plaats ?? '',
    sbiCode: null,
  }));
  // The legal person says no more than its establishments do.
  return entries.filter(
    (entry) =>
      entry.establishmentNumber !== null ||
      !entries.some((other) => other.kvkNumber === entry.kvkNumber && other.establishmentNumber !== null),
  );
}

const number = z.union([z.number(), z.string()]).optional().catch(undefined);
const profileAnswer = z.object({
  kvkNummer: z.string().regex(/^\d{8}$/),
  naam: text,
  sbiActiviteiten: z.array(z.object({ sbiCode: text, indHoofdactiviteit: text })).catch([]),
  _embedded: z
    .object({
      hoofdvestiging: z
        .object({
          vestigingsnummer: z
            .string()
            .regex(/^\d{12}$/)
            .optional()
            .catch(undefined),
          adressen: z
            .array(
              z.object({
                type: text,
                straatnaam: text,
                huisnummer: number,
                huisletter: text,
                huisnummerToevoeging: text,
                postcode: text,
                plaats: text,
              }),
            )
            .catch([]),
        })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** The answer of "basisprofielen" (API v1): the company with its main establishment. Null when it is not the answer that we know. */
export function readProfile(body: string): RegisterEntry | null {
  const parsed = profileAnswer.safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const { kvkNummer, naam, sbiActiviteiten, _embedded } = parsed.data;
  const main = _embedded?.hoofdvestiging;
  const address = main?.adressen.find(({ type }) => type === 'bezoekadres');
  const house = [address?.huisnummer, address?.huisletter, address?.huisnummerToevoeging].filter(Boolean).join(' ');
  const sbi = sbiActiviteiten.find(({ indHoofdactiviteit }) => indHoofdactiviteit === 'Ja') ?? sbiActiviteiten[0];
  return {
    kvkNumber: kvkNummer,
    establishmentNumber: main?.vestigingsnummer ?? null,
    name: naam,
    street: [address?.straatnaam, house].filter(Boolean).join(' '),
    postcode: address?.postcode.replace(/^(\d{4})\s*([A-Za-z]{2})$/, '$1 $2') ?? '',
    place: address?.plaats ?? '',
    sbiCode: sbi?.sbiCode || null,
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
