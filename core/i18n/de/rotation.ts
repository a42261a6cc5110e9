import type { Translated } from '../catalogue.ts';
import type { rotation as dutch } from '../nl/rotation.ts';

export const rotation: Translated<typeof dutch> = {
  people_one: '{{number}} Person',
  people_other: '{{number}} Personen',
  stations_one: '{{number}} Arbeitsplatz',
  stations_other: '{{number}} Arbeitsplätze',
  slots_one: '{{number}} halbe Stunde',
  slots_other: '{{number}} halbe Stunden',
  searching: 'Der beste Plan wird gesucht, höchstens {{seconds}} s ...',
  allWithin: 'Jeder Tag bleibt innerhalb des grünen Rahmens.',
  someOpen_one: 'Kein Tag ist außerhalb des grünen Rahmens; {{number}} Tag ist unvollständig.',
  someOpen_other: 'Kein Tag ist außerhalb des grünen Rahmens; {{number}} Tage sind unvollständig.',
  share: 'Der schwerste Tag nutzt {{share}} eines Grenzwerts.',
  best: 'Einen besseren Plan gibt es nicht.',
  timeUp:
    'Die Zeit ist um: Das ist der beste Plan bis jetzt. Kein Plan kommt unter {{bound}}; der bewiesene Abstand ist höchstens {{gap}}.',
  undecided:
    'Die Zeit ist um: Es wurde noch kein Plan gefunden, und auch nicht bewiesen, dass es keinen gibt. Mehr Zeit gibt --time.',
  noPlan: 'Kein Plan ist möglich.',
  halfHour: 'Halbe Stunde',
  places: 'Arbeitsplätze',
  days: 'Tage',
  changes_one: '{{number}} Wechsel',
  changes_other: 'insgesamt {{number}} Wechsel',
  free: 'den ganzen Tag frei',
  amount: '{{value}} ({{share}})',
  open: 'noch offen: {{list}}',
  openAt: 'noch offen wegen {{where}}: {{list}}',
  reasons: 'Was im Weg steht',
  waysOut: 'Ein Plan ist möglich ohne',
  together: '{{list}} zusammen',
  noWayOut: 'Welcher Grenzwert weichen müsste, war in der Zeit nicht festzustellen.',
  kind: {
    'forbidden-station': 'Arbeitsplätze, die jeden Tag außerhalb bringen',
    'daily-tonnage': 'den Grenzwert der Tonnage',
    'whole-body-vibration': 'den Grenzwert der Dauer von Vibrationen',
    'posture-breaks': 'die Pausen bei lang andauernder Haltung',
    skills: 'die Fertigkeiten',
    'excluded-stations': 'die Arbeitsplätze, an denen jemand nicht arbeitet',
    'most-half-hours': 'die höchste Zahl halber Stunden von jemandem',
    'least-stay': 'die kürzeste Dauer an einem Arbeitsplatz',
  },
  reason: {
    'forbidden-station': '{{station}}: Jeder Tag mit diesem Arbeitsplatz ist außerhalb ({{criteria}})',
    skills: '{{station}}: {{needed}} nötig, {{most}} haben die Fertigkeiten',
    'excluded-stations': '{{station}}: {{needed}} nötig, {{most}} dürfen dort arbeiten',
    'least-stay':
      '{{station}}: Wer kommt, bleibt mindestens {{needed}} halbe Stunden, gebraucht wird jemand nur {{most}} hintereinander',
    'posture-breaks':
      '{{station}}: Die lang andauernde Haltung muss nach {{most}} halben Stunde unterbrochen werden, wer kommt, bleibt mindestens {{needed}}',
    amount: '{{station}}: Die kürzeste Dauer nutzt {{needed}} des Grenzwerts ({{criterion}})',
    amountAll:
      '{{criterion}}: Alles zusammen ist das {{needed}}-Fache des Grenzwerts eines Tages, für {{most}} Personen',
    'most-half-hours': 'Zusammen werden {{needed}} halbe Stunden gebraucht, die Personen haben {{most}}',
  },
};
