/** What stands below the facts of a letter of intent until a hogeschool writes its own words. */
export const defaultWords = {
  nl: `Dit is een intentieverklaring. We zeggen hiermee wat we van plan zijn, zodat de hogeschool kan rekenen op een groep die groot genoeg is.

Dit is geen arbeidsovereenkomst en geen overeenkomst met een student. Die sluiten we apart, en alleen als bedrijf en student elkaar kiezen. Het bedrijf is aan niets meer gebonden dan hierboven staat. Staat er bij garantie "nee", dan hoeft het bedrijf ook niets te betalen of te vergoeden als het anders loopt.

Verandert er iets, bijvoorbeeld minder werk of geen begeleider meer, dan laat het bedrijf dat zo snel mogelijk weten. De hogeschool doet hetzelfde als de Mkb-route later start of niet doorgaat.`,
  en: `This is a letter of intent. With it we say what we plan, so that the university of applied sciences (hogeschool) can count on a group that is large enough.

This is no employment contract and no agreement with a student. These are made separately, and only when company and student choose each other. The company is bound to nothing more than what is written above. Where it says "no" at guarantee, the company need not pay or compensate anything either if things turn out differently.

If something changes, for example less work or no coach any more, the company says so as soon as possible. The hogeschool does the same if the Mkb-route starts later or does not start.`,
};
