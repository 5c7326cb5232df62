/** Points of the postcodes of the example world, somewhere in their place; made up. */
export const voorbeeldPostcodes = `postcode;plaats;gemeente;provincie;breedtegraad;lengtegraad
8011;Zwolle;Zwolle;Overijssel;52,5121;6,0927
8013;Zwolle;Zwolle;Overijssel;52,4961;6,1093
8021;Zwolle;Zwolle;Overijssel;52,5088;6,1168
8025;Zwolle;Zwolle;Overijssel;52,5233;6,1284
8031;Zwolle;Zwolle;Overijssel;52,5290;6,0893
8051;Hattem;Hattem;Gelderland;52,4749;6,0641
8102;Raalte;Raalte;Overijssel;52,3858;6,2751
8261;Kampen;Kampen;Overijssel;52,5554;5,9110
8263;Kampen;Kampen;Overijssel;52,5432;5,8957
7411;Deventer;Deventer;Overijssel;52,2551;6,1639
7418;Deventer;Deventer;Overijssel;52,2443;6,1857
7322;Apeldoorn;Apeldoorn;Gelderland;52,2292;5,9853
`;

/** What waits to be looked at: two codes have no point in the Netherlands, and one lies elsewhere than it did. */
export const voorbeeldNewPostcodes = `postcode;plaats;gemeente;provincie;breedtegraad;lengtegraad
8011;Zwolle;Zwolle;Overijssel;52,5124;6,0931
8102;Raalte;Raalte;Overijssel;52,9858;6,2751
8017;Zwolle;Zwolle;Overijssel;52,5098;6,0667
8019;Zwolle;Zwolle;Overijssel;6,1302;52,4856
8100;Raalte;Raalte;Overijssel;;
`;
