import type { AnswerId } from '../../../core/frame/criterion-id.ts';
import type { Answer, Measure } from '../../../core/visit/visit.ts';

type Evidence = NonNullable<Answer['evidence']>;
type Seen = readonly [evidence: Evidence, remark?: string];

/** What a visit says of a yes/no item, and what would put a "no" right. */
export interface AnswerWords {
  readonly yes: readonly [Seen, ...Seen[]];
  readonly no: readonly [Seen, ...Seen[]];
  readonly remedy: {
    readonly name: string;
    readonly what: string;
    readonly kind: NonNullable<Measure['kind']>;
    readonly cost: NonNullable<Measure['cost']>;
    readonly owner: string;
  };
}

export const answerWords: Readonly<Record<AnswerId, AnswerWords>> = {
  'fall-obstacles': {
    yes: [
      ['observed', 'Doorgang vrij; materiaal heeft een vaste plaats.'],
      ['observed', 'Kabels en slangen komen van boven.'],
      ['observed'],
    ],
    no: [
      ['observed', 'Lege pallets en folie in het gangpad.'],
      ['observed', 'Dozen naast de werkpost, in de looproute.'],
    ],
    remedy: {
      name: 'Looproute vrij',
      what: 'Looproute markeren; ploegwissel begint met een ronde van vijf minuten opruimen.',
      kind: 'organisational',
      cost: 'none',
      owner: 'Teamleider',
    },
  },
  'fall-level-differences': {
    yes: [
      ['observed', 'Vlakke vloer.'],
      ['observed', 'Alles op hetzelfde niveau; helling van minder dan 3 %.'],
      ['observed'],
    ],
    no: [
      ['observed', 'Rand van 4 cm tussen de twee hallen.'],
      ['measured', 'Bordes van 25 cm, zonder leuning.'],
    ],
    remedy: {
      name: 'Niveauverschil weg',
      what: 'Rand afschuinen en markeren; bordes vervangen door een helling of van een leuning voorzien.',
      kind: 'technical',
      cost: 'medium',
      owner: 'Verantwoordelijke gebouwen',
    },
  },
  'fall-haste': {
    yes: [
      ['observed', 'Rustig tempo, ook bij het einde van de ploeg.'],
      ['declared', 'Pieken worden opgevangen door een tweede collega.'],
      ['observed'],
    ],
    no: [
      ['observed', 'Lopen bij het einde van de reeks; leveruren liggen vast.'],
      ['declared', 'Elke dag haast tussen 10 en 11 uur, volgens twee werknemers.'],
    ],
    remedy: {
      name: 'Pieken spreiden',
      what: 'Vertrekuren spreiden en een tweede collega inzetten tijdens het drukste uur.',
      kind: 'organisational',
      cost: 'low',
      owner: 'Planner',
    },
  },
  'fall-information': {
    yes: [
      ['document', 'Looproutes staan in de onthaalbrochure.'],
      ['observed', 'Plan met looproutes aan de ingang.'],
      ['declared', 'Besproken tijdens de toolbox van de maand.'],
    ],
    no: [
      ['declared', 'Niet besproken bij het onthaal; geen plan aan de ingang.'],
      ['observed', 'Gladde plaatsen zijn niet aangeduid.'],
    ],
    remedy: {
      name: 'Toolbox over vallen',
      what: 'Toolbox van een kwartier over looproutes en gladde plaatsen; plan aan de ingang.',
      kind: 'human',
      cost: 'none',
      owner: 'Interne preventiedienst',
    },
  },
  'psychosocial-reception': {
    yes: [
      ['declared', 'Vaste peter of meter tijdens de eerste week.'],
      ['declared', 'Gesprek met de leidinggevende op de eerste dag.'],
      ['declared'],
    ],
    no: [['declared', 'Wie terugkeert, begint zonder gesprek.']],
    remedy: {
      name: 'Terugkeergesprek',
      what: 'Gesprek op de eerste dag en een peter of meter voor de eerste week.',
      kind: 'human',
      cost: 'none',
      owner: 'Leidinggevende',
    },
  },
  'psychosocial-guidance': {
    yes: [
      ['declared', 'Leidinggevende loopt elke dag langs.'],
      ['declared', 'Dagelijks kort overleg aan het bord.'],
      ['declared'],
    ],
    no: [['declared', 'Leidinggevende is zelden op de werkvloer.']],
    remedy: {
      name: 'Vaste ronde van de leidinggevende',
      what: 'Elke dag een ronde, met tien minuten tijd voor wie terugkeert.',
      kind: 'human',
      cost: 'none',
      owner: 'Leidinggevende',
    },
  },
  'psychosocial-progressive-pace': {
    yes: [
      ['document', 'Opstartschema van 50 naar 100 % in drie weken.'],
      ['declared', 'Eerste week in overtal.'],
      ['declared', 'Halve dagen mogelijk.'],
    ],
    no: [
      ['declared', 'Vanaf de eerste dag een volledige bezetting.'],
      ['declared', 'Geen afspraak over een rustige start.'],
    ],
    remedy: {
      name: 'Opstartschema van drie weken',
      what: 'Eerste drie weken in overtal of met een half dagdoel.',
      kind: 'organisational',
      cost: 'medium',
      owner: 'Personeelsdienst',
    },
  },
  'psychosocial-limited-pace': {
    yes: [['observed', 'Geen norm per uur.'], ['observed', 'Dagdoel voor de ploeg, niet per persoon.'], ['declared']],
    no: [
      ['document', 'Norm per uur in het systeem.'],
      ['observed', 'De machine bepaalt het tempo.'],
    ],
    remedy: {
      name: 'Geen norm in de eerste drie weken',
      what: 'Norm uitschakelen voor wie terugkeert; doel per ploeg in plaats van per persoon.',
      kind: 'organisational',
      cost: 'low',
      owner: 'Operationeel manager',
    },
  },
  'psychosocial-break-choice': {
    yes: [['observed', 'Korte pauzes zelf te kiezen.'], ['declared', 'Collega neemt over op vraag.'], ['declared']],
    no: [
      ['observed', 'Vaste pauzes, met belsignaal.'],
      ['declared', 'Pauze alleen als er een vervanger is.'],
    ],
    remedy: {
      name: 'Vlinder voor korte pauzes',
      what: 'Een vlinder per ploeg neemt over, zodat iedereen zelf twee korte pauzes kiest.',
      kind: 'organisational',
      cost: 'low',
      owner: 'Teamleider',
    },
  },
  'psychosocial-organisation': {
    yes: [
      ['document', 'Planning een week vooraf.'],
      ['observed', 'Opdrachten en volgorde zijn duidelijk.'],
      ['declared'],
    ],
    no: [['declared', 'Taken van de dag zijn pas bij het begin bekend.']],
    remedy: {
      name: 'Planning een dag vooraf',
      what: 'Taken en plaatsen hangen de dag voordien uit.',
      kind: 'organisational',
      cost: 'none',
      owner: 'Planner',
    },
  },
  'psychosocial-mutual-help': {
    yes: [
      ['observed', 'Collega’s springen bij zonder te vragen.'],
      ['observed'],
      ['declared', 'Zware stukken met twee, vaste afspraak.'],
    ],
    no: [['observed', 'Alleen op de werkpost; hulp is niet in de buurt.']],
    remedy: {
      name: 'Hulp binnen handbereik',
      what: 'Oproepknop, en een afgesproken collega uit de post ernaast.',
      kind: 'organisational',
      cost: 'low',
      owner: 'Teamleider',
    },
  },
  'psychosocial-adaptable-tasks': {
    yes: [
      ['declared', 'Taken zijn onderling te ruilen.'],
      ['declared', 'Zwaarste taak kan tijdelijk naar een collega.'],
      ['declared'],
    ],
    no: [['declared', 'Takenpakket ligt vast; ruilen is niet voorzien.']],
    remedy: {
      name: 'Taken ruilen',
      what: 'Lijst van taken die tijdelijk naar een collega kunnen, besproken met de ploeg.',
      kind: 'human',
      cost: 'none',
      owner: 'Leidinggevende',
    },
  },
};
