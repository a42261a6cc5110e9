import type { Catalogue } from '../catalogue.ts';

/** Whether there are enough light-duty jobs. */
export const enough: Catalogue['enough'] = {
  about:
    'Gibt es genug leichte Arbeitsplätze für alle, die einen brauchen? Ein Platz zählt, wenn die neueste Begehung des Arbeitsplatzes innerhalb des grünen Rahmens liegt. Was nicht notiert ist, zählt für nichts und wird genannt.',
  daysPerWeek: 'Arbeitstage pro Woche',
  daysUnit: 'Tage',
  all: 'Alles zusammen',
  people: 'Personen mit Rückenbeschwerden pro Jahr',
  weeks: 'Wochen je Person',
  hours: 'Stunden pro Woche',
  clear: 'Bedarf löschen',
  pool_one: '{{number}} Arbeitsplatz innerhalb des Rahmens',
  pool_other: '{{number}} Arbeitsplätze innerhalb des Rahmens',
  places_one: '{{number}} Platz',
  places_other: '{{number}} Plätze',
  hoursThere: '{{hours}} Stunden pro Woche',
  temporary_one: '{{number}} dieser Plätze ist befristet',
  temporary_other: '{{number}} dieser Plätze sind befristet',
  none: 'Kein Arbeitsplatz ist innerhalb des Rahmens.',
  withoutPeople_one: 'Bei {{number}} Arbeitsplatz ist nicht notiert, wie viele Personen dort gleichzeitig arbeiten.',
  withoutPeople_other:
    'Bei {{number}} Arbeitsplätzen ist nicht notiert, wie viele Personen dort gleichzeitig arbeiten.',
  withoutMinutes_one: 'Bei {{number}} Arbeitsplatz ist die Dauer eines Tages nicht notiert.',
  withoutMinutes_other: 'Bei {{number}} Arbeitsplätzen ist die Dauer eines Tages nicht notiert.',
  couldBe_one:
    '{{number}} anderer Arbeitsplatz ist fast grün (überschrittene Grenzen: höchstens {{most}}): Er kann hinzukommen.',
  couldBe_other:
    '{{number}} andere Arbeitsplätze sind fast grün (überschrittene Grenzen: höchstens {{most}}): Sie können hinzukommen.',
  toNearly: 'Ansehen, was fast grün ist',
  ask: 'Füllen Sie die drei Zahlen aus, um zu sehen, ob es reicht.',
  filled: 'Bedarf ausgefüllt für {{filled}} von {{parts}} Bereichen.',
  ofFilled:
    'Was ausgefüllt ist: im Mittel {{people}} gleichzeitig, {{hours}} Stunden leichter Arbeit pro Woche benötigt.',
  notWhole: 'Ob es für alles zusammen reicht, lässt sich erst sagen, wenn der Bedarf jedes Bereichs ausgefüllt ist.',
  atOnce: 'Im Mittel {{people}} gleichzeitig.',
  short: 'In etwa {{share}} der Wochen gibt es zu wenige Plätze.',
  never: 'Ein Platz fehlt fast nie (weniger als {{share}} der Wochen).',
  unknownShort: 'Wie oft ein Platz fehlt, lässt sich nicht sagen, solange nicht alle Plätze notiert sind.',
  placesFor95_one: '{{number}} Platz reicht in 95 von 100 Wochen.',
  placesFor95_other: '{{number}} Plätze reichen in 95 von 100 Wochen.',
  hoursNeeded: 'Benötigt: {{needed}} von {{there}} Stunden leichter Arbeit pro Woche ({{share}}).',
  hoursNeededNone: 'Benötigt: {{needed}} Stunden leichter Arbeit pro Woche; es ist keine notiert.',
  left: 'Für die Kollegen bleiben {{hours}} Stunden pro Woche ({{share}}).',
  tooFew: 'Es fehlen {{hours}} Stunden pro Woche: Für die Kollegen bleibt keine leichte Arbeit.',
  how: 'Gleichzeitig: Personen pro Jahr × Wochen / 52 (Little). Wie oft Plätze fehlen, folgt aus der Poissonverteilung (M/G/∞), für Personen, die unabhängig voneinander ausfallen. Ein schlechter Winter ist schwerer: Es ist eine Schätzung zum Planen.',
};
