/** Files as a partner manager gets them: one that is checked and waits for somebody, and a small one that came in. KVK numbers begin with 0000, which no real one does. */
export const voorbeeldImportWaiting = [
  'Ledenlijst maakbedrijven;;;;;;;;',
  'Bedrijfsnaam;KvK-nummer;Adres;Postcode;Plaats;Medewerkers;Contactpersoon;E-mail;Functie werkplek',
  'Zuiderzee Pompen B.V.;00002001;Havenweg 8;8263 BR;Kampen;34;Maaike Top;maaike@zuiderzeepompen.example;junior monteur',
  'Zuiderzee Pompen B.V.;00002001;;;;;Henk Rood;henk@zuiderzeepompen.example;',
  'Van Dam Besturingen;00001013;;;Zwolle;;;;',
  'Grachtwerk;;Thorbeckegracht 40;8011 VN;Zwolle;;;;',
  'Deltaplaat;123;Metaalweg 2;8013 AA;Zwolle;18;;;',
  'Lasbedrijf Oudshoorn;00002002;Smidse 3;;Hattem;6;;;',
  'Lichtkabel;;Draadweg 1;8022 AB;Zwolle;;;;',
  'Lichtkabel;;Draadweg 1;8022 AB;Zwolle;;;;',
].join('\n');

export const voorbeeldImportDone = [
  'Naam;Plaats;Telefoon',
  'Drukwerk de Vaart;Zwolle;038 000 20 11',
  'Houtatelier Salland;Raalte;0572 000 012',
].join('\n');
