import { type Columns, type ImportField, importFields } from './import-field.ts';

const person = '(contact ?person|contact ?persoon|contact|persoon|person)';

/** The first that fits a column has it. What tells more stands before what tells less. */
const words: [ImportField, RegExp][] = [
  [
    'contactFirstName',
    new RegExp(`^(${person} )?(voornaam|roepnaam|voorletters|initialen|first ?name|given name|initials)( ${person})?$`),
  ],
  ['contactInfix', new RegExp(`^(${person} )?(tussenvoegsels?|voorvoegsels?|infix)( ${person})?$`)],
  [
    'workplaceFunction',
    /^(functie|function)( op| van| at| of)?( de| the)? (werkplek|workplace)$|^(werkplek|stage ?plek|leer ?werkplek|workplace) (functie|function)$/,
  ],
  [
    'workplaceLocation',
    /^(werkplek|stage ?plek|leer ?werkplek|workplace)( (locatie|location|plaats|place|adres|address))?$|^(locatie|location|plek|place) (van |of )?(de |the )?(werkplek|workplace)$/,
  ],
  ['contactEmail', /(^| )(e ?mail|mail)( ?adres| address)?( |$)/],
  [
    'contactFunction',
    new RegExp(
      `^(${person} )?(functie|functietitel|rol|job ?title|function|position|title)( ${person}| of contact| of the contact)?$`,
    ),
  ],
  [
    'contactPhone',
    new RegExp(
      `^${person} (telefoon|tel|phone|mobiel|mobile)( ?nummer| number)?$|^(telefoon|tel|phone|mobiel|mobile)( ?nummer| number)? (of |of the |van )?${person}$|^(mobiel|mobile|gsm|06)( ?nummer| number| phone)?$`,
    ),
  ],
  [
    'contactName',
    new RegExp(
      `^${person}( (naam|achternaam|name|last name|1))?$|^(naam|name)( of| van)?( de| the)? ${person}$|^(achternaam|last ?name|surname)$`,
    ),
  ],
  [
    'kvkNumber',
    /^(kvk|k v k|kamer van koophandel|handelsregister|coc|chamber of commerce|trade register)( ?(dossier ?)?(nummer|nr|number|no))?$/,
  ],
  ['establishmentNumber', /^(vestigings? ?(nummer|nr)|establishment (number|no))( kvk)?$/],
  ['sbiCode', /^(hoofd ?)?sbi( ?code)?( \d+)?$|^(bedrijfstak|sector) ?code$/],
  [
    'name',
    /^(bedrijfs ?naam|naam|bedrijf|organisatie|organisatie ?naam|onderneming|company|company name|name|handels ?naam|(statutaire|officiele) naam|naam( van)?( het| de)? (bedrijf|instelling|organisatie|onderneming)|name of (the )?company|instellings ?naam|instelling|werkgever|employer|organi[sz]ation|organi[sz]ation name|account|account ?name|klant|klant ?naam|relatie)$/,
  ],
  ['houseNumber', /^(huis ?(nummer|nr)( toevoeging| toev)?|house (number|no)|nr)$/],
  [
    'street',
    /^((bezoek|vestigings|post)? ?adres|(bezoek|vestigings|post) ?adres straat|straat|straat ?naam|street|street name|address|address line 1|adres ?regel 1|straat (en|\+)? ?huis ?(nummer|nr)|street and number|straat en nummer)$/,
  ],
  ['postcode', /^(((bezoek|vestigings|post) ?adres )?post ?code|postal ?code|zip|zip ?code)$/],
  [
    'place',
    /^(((bezoek|vestigings|post) ?adres )?(plaats|plaats ?naam|woonplaats)|vestigings ?plaats|stad|city|town|place)$/,
  ],
  [
    'phone',
    /^(telefoon|tel|phone|telefoon ?nummer|tel ?nr|phone number|telephone|telefoon (bedrijf|algemeen)|algemeen telefoon ?nummer)$/,
  ],
  [
    'staff',
    /^(aantal )?(mede ?werkers|werk ?nemers|personeel|personeels ?leden|fte|fte s|employees|number of employees|staff|werkzame personen|aantal fte)$/,
  ],
  ['turnover', /^(jaar ?omzet|omzet|netto omzet|turnover|revenue)( eur| in euro s?)?$/],
  ['balanceSheet', /^(balans|balans ?totaal|balance sheet|balance sheet total)( eur| in euro s?)?$/],
];

/** A header as its plain words: 'E-mail (zakelijk)*' becomes 'e mail zakelijk'. */
const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((verplicht|optioneel|niet verplicht|required|optional|zakelijk|eur|euro|€)\)/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();

/** What a column of this name holds; null when the name does not say it. */
export const fieldOf = (header: string): ImportField | null => {
  const name = plain(header);
  return name === '' ? null : (words.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
};

const looks: [ImportField, RegExp][] = [
  ['contactEmail', /^\S+@\S+\.\S+$/],
  ['postcode', /^[1-9]\d{3} ?[a-z]{2}$/i],
  ['kvkNumber', /^\d{8}$/],
  ['establishmentNumber', /^\d{12}$/],
  ['phone', /^(\+|0)[\d\s()-]{8,}$/],
];

/**
 * Guesses what each column holds: by its name, and where names say nothing by what stands in it. `rows`: some rows of the file.
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const columns: Columns = {};
  const used = new Set<number>();
  const take = (field: ImportField, column: number) => {
    columns[field] = column;
    used.add(column);
  };
  for (const [column, name] of header.entries()) {
    const field = fieldOf(name);
    if (field && columns[field] === undefined) take(field, column);
  }
  if (columns.name !== undefined) return columns;
  const width = Math.max(header.length, ...rows.map((row) => row.length), 0);
  const valuesOf = (column: number) => rows.map((row) => row[column] ?? '').filter((value) => value !== '');
  const mostly = (values: readonly string[], pattern: RegExp) =>
    values.length > 0 && values.filter((value) => pattern.test(value)).length >= values.length * 0.8;
  const free = () => Array.from({ length: width }, (_, column) => column).filter((column) => !used.has(column));
  for (const [field, pattern] of looks)
    if (columns[field] === undefined) {
      const column = free().find((one) => mostly(valuesOf(one), pattern));
      if (column !== undefined) take(field, column);
    }
  if (columns.name === undefined) {
    // The longest words are most likely the names.
    const length = (column: number) =>
      valuesOf(column).reduce((sum, value) => sum + value.length, 0) / (valuesOf(column).length || 1);
    const texts = free().filter((column) => mostly(valuesOf(column), /\p{L}{2}/u));
    const longest = texts.toSorted((a, b) => length(b) - length(a))[0];
    if (longest !== undefined) take('name', longest);
  }
  // Somebody's address without their name cannot come in.
  if (columns.contactName === undefined && columns.contactFirstName === undefined) delete columns.contactEmail;
  return columns;
}

/** How many columns of this row have a name that says what they hold. */
export const knownNames = (cells: readonly string[]): number =>
  new Set(cells.map(fieldOf).filter((field) => field !== null && importFields.includes(field))).size;
