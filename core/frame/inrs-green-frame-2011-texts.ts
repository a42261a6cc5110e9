import type { LocalText } from '../i18n/language.ts';

/** The sentences of the 2011 frame in the four languages: our own words, never the text of the INRS brochure. */

export const title: LocalText = {
  nl: 'Het groene kader bij lage rugpijn (INRS,\u00a02011)',
  fr: 'Cadre vert en cas de lombalgie (INRS,\u00a02011)',
  en: 'Green frame for low back pain (INRS,\u00a02011)',
  de: 'Grüner Rahmen bei Kreuzschmerzen (INRS,\u00a02011)',
};

export const frameSource: LocalText = {
  nl: 'RIZIV-rapport, figuur 3, naar INRS: Meyer & Mochel, Le process cadre vert, 2011 (NOETUDE P2011-083); ook in INRS-brochure ED 6087',
  fr: 'Rapport INAMI, figure 3, d’après l’INRS : Meyer & Mochel, Le process cadre vert, 2011 (NOETUDE P2011-083) ; aussi dans la brochure INRS ED 6087',
  en: 'RIZIV report, figure 3, after INRS: Meyer & Mochel, Le process cadre vert, 2011 (NOETUDE P2011-083); also in INRS brochure ED 6087',
  de: 'LIKIV-Bericht, Abbildung 3, nach INRS: Meyer & Mochel, Le process cadre vert, 2011 (NOETUDE P2011-083); auch in der INRS-Broschüre ED 6087',
};

export const figureSource: LocalText = {
  nl: 'RIZIV-rapport, figuur 3 (naar INRS, 2011)',
  fr: 'Rapport INAMI, figure 3 (d’après l’INRS, 2011)',
  en: 'RIZIV report, figure 3 (after INRS, 2011)',
  de: 'LIKIV-Bericht, Abbildung 3 (nach INRS, 2011)',
};

export const loadMassReading: LocalText = {
  nl: 'Het zwaarste voorwerp dat in om het even welke taak met de hand gehanteerd wordt: het maximum, niet het gemiddelde. Door k personen samen getild: gewicht gedeeld door k. Een persoon die verplaatst wordt, telt mee voor het gedragen deel.',
  fr: 'L’objet le plus lourd manutentionné à la main, toutes tâches confondues : le maximum, pas la moyenne. S’il est soulevé à k personnes, la masse est divisée par k. Une personne que l’on déplace compte pour la part portée.',
  en: 'The heaviest object handled by hand in any task: the maximum, not the mean. Lifted by k people together: mass divided by k. A person who is moved counts with the share carried.',
  de: 'Der schwerste von Hand bewegte Gegenstand aller Tätigkeiten: das Maximum, nicht der Mittelwert. Von k Personen gemeinsam gehoben: Masse geteilt durch k. Eine bewegte Person zählt mit dem getragenen Anteil.',
};

export const loadMassAlternative: LocalText = {
  nl: 'Het gemiddelde gewicht van de lasten.',
  fr: 'La masse moyenne des charges.',
  en: 'The mean mass of the loads.',
  de: 'Die mittlere Masse der Lasten.',
};

export const handlingSilent: LocalText = {
  nl: 'De bron zegt niet hoe schuiven meetelt. Wij tellen schuiven met de hand over een tafel of rollenbaan als manueel hanteren, met het volle gewicht, tenzij de handkracht gemeten is.',
  fr: 'La source ne dit pas comment compter une charge que l’on fait glisser. Nous comptons le glissement à la main sur une table ou un convoyeur à rouleaux comme une manutention, avec la masse entière, sauf si l’effort de la main a été mesuré.',
  en: 'The source does not say how sliding counts. We count sliding by hand on a table or a roller track as a handling, with its full mass, unless the hand force was measured.',
  de: 'Die Quelle sagt nicht, wie das Verschieben von Hand zählt. Wir zählen das Verschieben von Hand auf einem Tisch oder einer Rollenbahn als Handhabung mit der vollen Masse, sofern die Handkraft nicht gemessen wurde.',
};

export const tonnageReading: LocalText = {
  nl: 'Som over alle taken van gewicht × handelingen per gewerkte dag, niet omgerekend naar 8 uur. Van opnemen tot neerzetten is één handeling.',
  fr: 'Somme sur toutes les tâches de la masse × le nombre de manutentions par jour travaillé, sans conversion sur 8 heures. De la prise à la dépose, on compte une manutention.',
  en: 'Sum over all tasks of mass × handlings per worked day, not scaled to 8 hours. From pick-up to put-down is one handling.',
  de: 'Summe über alle Tätigkeiten von Masse × Handhabungen je Arbeitstag, nicht auf 8 Stunden umgerechnet. Vom Aufnehmen bis zum Absetzen ist eine Handhabung.',
};

export const tonnageAlternative: LocalText = {
  nl: 'Omgerekend naar een werkdag van 8 uur.',
  fr: 'Converti sur une journée de 8 heures.',
  en: 'Scaled to a working day of 8 hours.',
  de: 'Umgerechnet auf einen Arbeitstag von 8 Stunden.',
};

export const tonnageSilent: LocalText = {
  nl: 'De bron zegt niet wat één handeling is, noch of de tonnage per persoon en per gewerkte dag geldt. Wij nemen dat wel aan.',
  fr: 'La source ne dit pas ce qu’est une manutention, ni si le tonnage vaut par personne et par jour travaillé. C’est ce que nous supposons.',
  en: 'The source does not say what one handling is, nor whether the tonnage is per person and per worked day. We assume that it is.',
  de: 'Die Quelle sagt nicht, was eine Handhabung ist und ob die Tonnage je Person und Arbeitstag gilt. Wir gehen davon aus.',
};

export const pushPullReading: LocalText = {
  nl: 'Elke keer duwen of trekken: het verplaatste gewicht (transportmiddel + last) is ten hoogste de grens én het transportmiddel heeft minstens 4 wielen. Duwen en trekken is iets met het hele lichaam verplaatsen over de vloer of op rails.',
  fr: 'Chaque poussée ou traction : la masse déplacée (chariot + charge) ne dépasse pas la limite et le chariot a au moins 4 roues. Pousser ou tirer, c’est déplacer quelque chose au sol ou sur rails avec tout le corps.',
  en: 'Every push or pull: the moved mass (trolley + load) is at most the limit and the trolley has at least 4 wheels. Pushing and pulling means moving something over the floor or on rails with the whole body.',
  de: 'Jedes Schieben oder Ziehen: Die bewegte Masse (Wagen + Last) überschreitet den Grenzwert nicht und der Wagen hat mindestens 4 Räder. Gemeint ist das Bewegen über den Boden oder auf Schienen mit dem ganzen Körper.',
};

export const pushPullSilent: LocalText = {
  nl: 'De bron zegt “op 4 wielen”; wij lezen dat als minstens 4.',
  fr: 'La source dit « sur 4 roues » ; nous lisons « au moins 4 ».',
  en: 'The source says “on 4 wheels”; we read that as at least 4.',
  de: 'Die Quelle sagt „auf 4 Rädern“; wir lesen das als mindestens 4.',
};

export const actionRateReading: LocalText = {
  nl: 'De meest belaste arm in de meest belastende taak: 60 × handelingen / tijd [s] van volledige cycli. Wachten binnen de cyclus telt mee als cyclustijd; een ononderbroken pauze van 10 s of langer niet.',
  fr: 'Le bras le plus sollicité dans la tâche la plus contraignante : 60 × actions / temps [s] de cycles complets. L’attente dans le cycle compte comme temps de cycle ; une pause de 10 s ou plus d’affilée ne compte pas.',
  en: 'The busier arm in the most demanding task: 60 × actions / time [s] of whole cycles. Waiting inside the cycle counts as cycle time; an unbroken pause of 10 s or more does not.',
  de: 'Der am stärksten belastete Arm bei der ungünstigsten Tätigkeit: 60 × Aktionen / Zeit [s] ganzer Zyklen. Warten im Zyklus zählt als Zykluszeit, eine Pause von 10 s oder mehr am Stück nicht.',
};

export const actionRateSilent: LocalText = {
  nl: 'Deze grens ligt boven de referentiewaarde van 30 per minuut van de OCRA-methode: groen betekent hier niet dat ook OCRA groen is.',
  fr: 'Cette limite est au-dessus de la référence de 30 par minute de la méthode OCRA : un résultat vert ici n’est pas forcément vert selon OCRA.',
  en: 'This limit is above the reference of 30 per minute of the OCRA method: green here does not mean green under OCRA.',
  de: 'Dieser Grenzwert liegt über dem Bezugswert von 30 je Minute der OCRA-Methode: Grün bedeutet hier nicht, dass OCRA grün ist.',
};

export const cardiacCostReading: LocalText = {
  nl: 'Bij elke persoon bij wie gemeten is; de ongunstigste meting beslist. Absolute hartbelasting = gemiddelde hartslag tijdens het zwaarste uur − rusthartslag.',
  fr: 'Pour chaque personne mesurée ; la mesure la plus défavorable décide. Coût cardiaque absolu = fréquence cardiaque moyenne pendant l’heure la plus lourde − fréquence de repos.',
  en: 'For every person measured; the worst result decides. Absolute cardiac cost = mean heart rate over the heaviest hour − resting heart rate.',
  de: 'Bei jeder gemessenen Person; die ungünstigste Messung entscheidet. Absolute Herzbelastung = mittlere Herzfrequenz in der schwersten Stunde − Ruhepuls.',
};

export const oneHourSilent: LocalText = {
  nl: 'De bron zegt niet wat “1 uur per dag” precies betekent; wij bewaren waarden en duur, zodat een andere lezing later mogelijk blijft.',
  fr: 'La source ne précise pas ce que veut dire « 1 heure par jour » ; nous gardons les valeurs et les durées, pour qu’une autre lecture reste possible.',
  en: 'The source does not say exactly what “1 hour per day” means; we keep values and durations, so that another reading stays possible.',
  de: 'Die Quelle sagt nicht, was „1 Stunde pro Tag“ genau bedeutet; wir bewahren Werte und Dauer auf, damit eine andere Lesart möglich bleibt.',
};

export const peakHeartRateReading: LocalText = {
  nl: 'Bij elke persoon bij wie gemeten is; de ongunstigste meting beslist. De hoogste geldige waarde, hoe kort ook, vergeleken met 0,85 × (220 − leeftijd).',
  fr: 'Pour chaque personne mesurée ; la mesure la plus défavorable décide. La valeur valide la plus élevée, même brève, comparée à 0,85 × (220 − âge).',
  en: 'For every person measured; the worst result decides. The highest valid value, however short, compared with 0.85 × (220 − age).',
  de: 'Bei jeder gemessenen Person; die ungünstigste Messung entscheidet. Der höchste gültige Wert, wie kurz auch immer, verglichen mit 0,85 × (220 − Alter).',
};

export const peakHeartRateAlternative: LocalText = {
  nl: 'Een andere formule voor de maximale hartslag: 206 − 0,6 × leeftijd (INRS ED 6161) of 208 − 0,7 × leeftijd (Tanaka, 2001).',
  fr: 'Une autre formule pour la fréquence maximale : 206 − 0,6 × âge (INRS ED 6161) ou 208 − 0,7 × âge (Tanaka, 2001).',
  en: 'Another formula for the maximum heart rate: 206 − 0.6 × age (INRS ED 6161) or 208 − 0.7 × age (Tanaka, 2001).',
  de: 'Eine andere Formel für die maximale Herzfrequenz: 206 − 0,6 × Alter (INRS ED 6161) oder 208 − 0,7 × Alter (Tanaka, 2001).',
};

export const trunkFlexionReading: LocalText = {
  nl: 'In geen enkele taak is de romp zichtbaar gebogen, geobserveerd gedurende minstens 3 cycli of 15 minuten. Voor “zichtbaar” nemen wij 20°.',
  fr: 'Le tronc n’est visiblement fléchi dans aucune tâche, après une observation d’au moins 3 cycles ou 15 minutes. Pour « visible », nous prenons 20°.',
  en: 'In no task is the trunk visibly bent, observed over at least 3 cycles or 15 minutes. For “visible” we take 20°.',
  de: 'Bei keiner Tätigkeit ist der Rumpf sichtbar gebeugt, beobachtet über mindestens 3 Zyklen oder 15 Minuten. Als „sichtbar“ nehmen wir 20°.',
};

export const trunkFlexionSilent: LocalText = {
  nl: 'De bron geeft geen hoek en geen observatieduur; beide zijn onze keuze.',
  fr: 'La source ne donne ni angle ni durée d’observation ; les deux sont notre choix.',
  en: 'The source gives neither an angle nor a length of observation; both are our choice.',
  de: 'Die Quelle nennt weder Winkel noch Beobachtungsdauer; beides haben wir gewählt.',
};

export const postureBreaksReading: LocalText = {
  nl: 'Bij elke taak met een langdurige houding wordt die houding minstens 10 minuten per uur onderbroken. Geen langdurige houding: voldaan.',
  fr: 'Dans chaque tâche avec une posture prolongée, cette posture est interrompue au moins 10 minutes par heure. Pas de posture prolongée : respecté.',
  en: 'Every task with a prolonged posture has at least 10 minutes’ break from it per hour. No prolonged posture: met.',
  de: 'Bei jeder Tätigkeit mit lang andauernder Haltung wird diese mindestens 10 Minuten je Stunde unterbrochen. Keine lang andauernde Haltung: eingehalten.',
};

export const postureBreaksSilent: LocalText = {
  nl: 'De bron zegt niet vanaf wanneer een houding “langdurig” is; dat beoordeelt wie het plaatsbezoek doet.',
  fr: 'La source ne dit pas à partir de quand une posture est « prolongée » ; c’est à la personne qui fait la visite d’en juger.',
  en: 'The source does not say when a posture becomes “prolonged”; the assessor judges that.',
  de: 'Die Quelle sagt nicht, ab wann eine Haltung „lang andauernd“ ist; das beurteilt, wer die Begehung durchführt.',
};

export const vibrationReading: LocalText = {
  nl: 'Elke bron blijft op elke as binnen de grens (asfactor 1,4 – 1,4 – 1,0 één keer toegepast) én de totale blootstelling duurt ten hoogste 60 minuten per dag. Een gemiddelde van de bronnen zou een sterke bron achter een zwakke verbergen.',
  fr: 'Chaque source reste dans la limite sur chaque axe (facteur d’axe 1,4 – 1,4 – 1,0 appliqué une fois) et l’exposition totale dure au plus 60 minutes par jour. Une moyenne des sources cacherait une source forte derrière une faible.',
  en: 'Every source stays within the limit on each axis (axis factor 1.4 – 1.4 – 1.0 applied once) and total exposure is at most 60 minutes a day. A mean over sources would let a weak source hide a strong one.',
  de: 'Jede Quelle bleibt auf jeder Achse innerhalb des Grenzwerts (Achsenfaktor 1,4 – 1,4 – 1,0 einmal angewandt) und die gesamte Exposition dauert höchstens 60 Minuten am Tag. Ein Mittelwert würde eine starke hinter einer schwachen Quelle verbergen.',
};

export const vibrationAlternative: LocalText = {
  nl: 'Energie over één uur: de energetisch gemiddelde versnelling van alle bronnen, omgerekend naar 1 uur.',
  fr: 'Énergie sur une heure : l’accélération moyenne, pondérée en énergie, de toutes les sources, ramenée à 1 heure.',
  en: 'Energy over one hour: the energy-averaged acceleration of all sources, scaled to 1 hour.',
  de: 'Energie über eine Stunde: die energieäquivalente mittlere Beschleunigung aller Quellen, bezogen auf 1 Stunde.',
};

export const answerReading: LocalText = {
  nl: 'Ja of nee, voor de hele werkpost.',
  fr: 'Oui ou non, pour tout le poste de travail.',
  en: 'Yes or no, for the whole workstation.',
  de: 'Ja oder nein, für den ganzen Arbeitsplatz.',
};

export const psychosocialReading: LocalText = {
  nl: 'Ja of nee, voor de hele werkpost. De acht punten worden alle gevraagd en gegroepeerd getoond.',
  fr: 'Oui ou non, pour tout le poste de travail. Les huit points sont tous demandés et présentés groupés.',
  en: 'Yes or no, for the whole workstation. All eight items are asked and shown grouped.',
  de: 'Ja oder nein, für den ganzen Arbeitsplatz. Alle acht Punkte werden erfragt und gruppiert gezeigt.',
};

export const psychosocialAlternative: LocalText = {
  nl: 'Drie titels (opvang, beperkt werkritme, organisatie) boven vijf punten.',
  fr: 'Trois titres (accueil, cadence limitée, organisation) au-dessus de cinq points.',
  en: 'Three headings (welcome, limited pace, organisation) over five items.',
  de: 'Drei Überschriften (Empfang, begrenztes Arbeitstempo, Organisation) über fünf Punkten.',
};

export const limitedPaceSilent: LocalText = {
  nl: 'De bron legt “beperkt werkritme” niet uit; vermoedelijk: geen tempo dat door een machine of norm is opgelegd.',
  fr: 'La source n’explique pas « cadence limitée » ; sans doute : pas de cadence imposée par une machine ou une norme.',
  en: 'The source does not explain “limited pace”; probably: no pace imposed by a machine or a norm.',
  de: 'Die Quelle erklärt „begrenztes Arbeitstempo“ nicht; vermutlich: kein von Maschine oder Vorgabe bestimmtes Tempo.',
};
