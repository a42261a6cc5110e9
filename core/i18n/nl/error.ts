/** Errors of the contract: what happened to what, and the next step. `core/i18n/error-text.ts` says them. */
export const error = {
  text: {
    'unknown-call':
      'Dit scherm en het programma horen niet bij dezelfde versie: het programma kent deze opdracht niet.',
    'invalid-input': 'Deze invoer is niet aangenomen en niet bewaard.',
    'no-answer': 'Groenkader antwoordt niet. De laatste opdracht geldt als niet uitgevoerd.',
    internal: 'Er ging iets fout in Groenkader zelf (nummer {{supportId}}). De laatste opdracht is niet uitgevoerd.',
    'store-closed': {
      'newer-than-app':
        'Het bestand met {{data}} is gemaakt door een nieuwere versie van Groenkader. Het is niet aangeraakt.',
      'not-ours':
        'Op de plaats van het bestand met {{data}} staat een bestand dat niet van Groenkader is. Het is niet aangeraakt.',
      damaged: 'Het bestand met {{data}} is beschadigd.',
      'migration-failed':
        'Het bestand met {{data}} kon niet omgezet worden naar deze versie van Groenkader. De oude inhoud is ongewijzigd.',
      'not-writable': 'Groenkader mag niet schrijven in het bestand met {{data}} of in de map ervan.',
      'disk-full': 'De schijf is vol: het bestand met {{data}} kon niet geopend worden.',
      'in-use': 'Het bestand met {{data}} is al geopend in een ander venster van Groenkader.',
    },
    'not-found': {
      company: 'Dit bedrijf bestaat niet meer.',
      site: 'Deze vestiging bestaat niet meer.',
      department: 'Deze afdeling bestaat niet meer.',
      workstation: 'Deze werkpost bestaat niet meer.',
      visit: 'Dit plaatsbezoek bestaat niet meer.',
      sheet: 'Deze fiche bestaat niet meer.',
      backup: 'Deze reservekopie bestaat niet meer.',
      'personal-record': 'Deze persoonlijke meting bestaat niet meer: ze is al verwijderd.',
      file: 'Dit bestand is niet meer beschikbaar in het programma.',
    },
    'changed-elsewhere':
      'Dit plaatsbezoek is intussen in een ander venster gewijzigd. De laatste wijziging van dit venster is niet bewaard.',
    locked: 'Dit plaatsbezoek is uitgegeven en verandert niet meer.',
    'not-issued': 'Dit plaatsbezoek is nog een concept. Hiervoor moet het uitgegeven zijn.',
    'document-refused': 'Dit plaatsbezoek kan zo niet bewaard worden. Wat eerder bewaard was, is er nog.',
    'file-refused': '{{file}} kon niet gebruikt worden.',
    'name-taken': 'De naam {{name}} bestaat hier al.',
    'number-taken': 'Nummer {{number}} is al dat van een andere werkpost van dit bedrijf.',
    'not-empty_one': 'Dit kan niet verwijderd worden: er staat nog {{number}} onderdeel in.',
    'not-empty_other': 'Dit kan niet verwijderd worden: er staan nog {{number}} onderdelen in.',
    'has-issued-sheets_one': 'Deze werkpost kan niet verwijderd worden: er is {{number}} fiche voor uitgegeven.',
    'has-issued-sheets_other': 'Deze werkpost kan niet verwijderd worden: er zijn {{number}} fiches voor uitgegeven.',
    'already-there': 'Dit plaatsbezoek staat hier al.',
    'nothing-to-undo': 'Er is niets om ongedaan te maken.',
    'nothing-to-redo': 'Er is niets om opnieuw uit te voeren.',
    'not-ready': {
      'no-task': 'Er is nog geen taak ingevuld: zonder taak is er geen fiche.',
      'no-assessor': 'De naam van de beoordelaar ontbreekt: een fiche zegt wie de werkpost beoordeeld heeft.',
      'future-date': 'De datum van uitgifte ligt in de toekomst of vóór het plaatsbezoek.',
      'picture-missing': 'Van een foto op dit plaatsbezoek ontbreekt het beeld.',
    },
    'sheet-damaged':
      'De bewaarde fiche {{name}} is beschadigd: haar controlegetal klopt niet. Daarom wordt ze niet geopend.',
    'disk-full': 'De schijf is vol: de laatste wijziging is niet bewaard. Wat eerder bewaard was, is er nog.',
    'not-writable': 'Groenkader mag hier niet schrijven: {{path}}. De laatste wijziging is niet bewaard.',
    'backup-unusable': {
      missing: 'Reservekopie {{backup}} is er niet meer.',
      changed: 'Reservekopie {{backup}} is gewijzigd sinds ze gemaakt werd: haar controlegetal klopt niet.',
      damaged: 'Reservekopie {{backup}} is beschadigd.',
      'newer-than-app': 'Reservekopie {{backup}} is gemaakt door een nieuwere versie van Groenkader.',
      'not-ours': '{{backup}} is geen reservekopie van Groenkader.',
    },
    'too-large': 'Dit bestand is te groot: hoogstens {{limit}}.',
  },
  next: {
    'unknown-call': 'Sluit Groenkader en start het opnieuw.',
    'invalid-input': 'Kijk na of er niets leeg, te lang of onbestaand is.',
    'no-answer':
      'Probeer opnieuw. Blijft dit zo, start Groenkader dan opnieuw: wat als bewaard getoond werd, is er nog.',
    internal: 'Probeer opnieuw. Blijft dit zo, meld het dan met dit nummer en de versie van Groenkader.',
    'store-closed': {
      'newer-than-app': 'Installeer de nieuwste versie van Groenkader.',
      'not-ours': 'Verplaats dat bestand, of start Groenkader met een andere gegevensmap.',
      damaged: 'Zet de nieuwste gecontroleerde reservekopie terug.',
      'migration-failed':
        'Probeer opnieuw. Blijft dit zo, meld het dan met het verslag; met de vorige versie van Groenkader blijven de gegevens bruikbaar.',
      'not-writable': 'Geef uzelf schrijfrecht op die map en probeer opnieuw.',
      'disk-full': 'Maak ruimte vrij en probeer opnieuw.',
      'in-use': 'Sluit het andere venster, of werk daar verder.',
    },
    'not-found': {
      place: 'Keer terug naar het overzicht.',
      backup: 'Kies een andere reservekopie.',
      file: 'Kies of maak het bestand opnieuw.',
    },
    'changed-elsewhere': 'Laad de nieuwste stand en doe de laatste wijziging opnieuw.',
    locked: 'Begin een nieuwe revisie om iets te verbeteren.',
    'not-issued': 'Geef het plaatsbezoek eerst uit.',
    'document-refused': 'Verbeter de genoemde velden.',
    'name-taken': 'Kies een andere naam.',
    'number-taken': 'Kies een ander nummer, of open die werkpost.',
    'not-empty': 'Verwijder of verplaats eerst wat erin staat.',
    'has-issued-sheets': 'Archiveer de werkpost: dan verdwijnt ze uit de lijsten en blijven haar fiches bewaard.',
    'already-there': 'Open het bestaande plaatsbezoek.',
    'not-ready': {
      'no-task': 'Voeg minstens één taak toe.',
      'no-assessor': 'Vul de naam in bij “Taken en werkpost”.',
      'future-date': 'Kies een datum vanaf het plaatsbezoek tot en met vandaag.',
      'picture-missing': 'Voeg de foto opnieuw toe, of verwijder ze.',
    },
    'sheet-damaged': 'Zet een reservekopie terug van toen de fiche nog gaaf was.',
    'disk-full': 'Maak ruimte vrij en probeer opnieuw.',
    'not-writable': 'Geef uzelf schrijfrecht op die map en probeer opnieuw.',
    'backup-unusable': {
      other: 'Kies een andere reservekopie. De huidige gegevens zijn ongewijzigd.',
      'newer-than-app': 'Installeer de nieuwste versie van Groenkader. De huidige gegevens zijn ongewijzigd.',
    },
    'too-large': 'Kies een kleiner bestand.',
  },
  /** Follows “the file with” or “in the place of the file with”. */
  data: { work: 'de werkposten en plaatsbezoeken', personal: 'de persoonlijke meetwaarden' },
  fields: 'Waar: {{list}}.',
  criteria: 'Criteria: {{list}}.',
  /** Next steps in the app for problems of a file whose other next step is one of the command line. */
  inApp: {
    'person-not-visit': 'Voeg dit bestand toe bij de hartmetingen van het plaatsbezoek.',
    'visit-not-person': 'Importeer dit bestand vanuit het overzicht.',
  },
} as const;
