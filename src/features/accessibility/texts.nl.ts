export const nl = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet met Driehoek kunnen werken. Dit is hoe ver we zijn en wat er nog niet is gedaan.',
  gallery: 'Bouwstenen',
  doneTitle: 'Wat we doen',
  done: [
    'We bouwen volgens WCAG 2.2, niveau A en AA.',
    'Bij elke wijziging controleert een programma alle pagina’s op fouten, ook op een scherm van 320 beeldpunten breed.',
    'Alles werkt met het toetsenbord en zonder JavaScript.',
    'Een inloglink en een code om te ondertekenen werken maar even. Je kunt altijd een nieuwe vragen; wat je invulde blijft staan.',
    'Kleuren worden gecontroleerd op contrast, ook als een hogeschool eigen kleuren kiest.',
    'Een stand zie je nooit alleen aan een kleur: er staat altijd een woord bij.',
    'Een overeenkomst is ook als pdf te lezen met een schermlezer: hij heeft kopjes, een taal en een leesvolgorde.',
  ],
  notYetTitle: 'Wat nog niet is gedaan',
  notYet: [
    'Een onafhankelijk bureau heeft Driehoek nog niet onderzocht.',
    'Mensen die elke dag een schermlezer gebruiken, hebben Driehoek nog niet geprobeerd.',
    'Een programma vindt maar een deel van de fouten. Er kunnen er dus nog zijn.',
  ],
  tellTitle: 'Lukt iets niet?',
  tell: 'Vertel het de beheerder van je hogeschool: welke pagina, wat je wilde doen en wat er gebeurde. Je krijgt hulp om het toch te doen, en wij lossen het op.',
  toGallery: 'Bekijk alle bouwstenen van de pagina’s',
} as const;
