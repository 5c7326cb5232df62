/** Short words that Dutch cannot do without, and that no English sentence has. */
const dutch =
  /(?<![\p{L}-])(het|een|niet|deze|wordt|worden|voor|naar|zijn|heeft|hebben|jouw|geen|bij|uit|ook|nog|wel|maar|wie|waar|alle|jaar|dagen|weken|periode|wijzigen|opslaan|toevoegen|terug|verder)(?![\p{L}-])/iu;
/** The same for English in a Dutch page. */
const english =
  /(?<![\p{L}-])(the|and|with|from|your|you|this|that|have|has|been|will|which|save|cancel|change|weeks|days)(?![\p{L}-])/iu;

/** The first word that shows that a text in an English page is Dutch. */
export const dutchIn = (text: string): string | undefined => dutch.exec(text)?.[1];
export const englishIn = (text: string): string | undefined => english.exec(text)?.[1];
