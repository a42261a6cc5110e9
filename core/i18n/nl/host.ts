/** Words of the two hosts: the start command, the pages of the browser host, the menu of the desktop shell. */
export const host = {
  page: {
    opening: 'Groenkader openen',
    'not-open-here': 'Groenkader is in deze browser niet geopend',
    'how-to-open':
      'Een adres opent Groenkader één keer. Druk op Enter in het terminalvenster waarin Groenkader gestart is: er verschijnt een nieuw adres. Is dat venster gesloten, start Groenkader dan opnieuw.',
  },
  start: {
    about: 'Opent Groenkader in een eigen venster of, waar dat niet kan, in de browser op deze computer.',
    option: {
      browser: 'opent in de browser, ook als een eigen venster mogelijk is',
      demo: 'begint met de gegevens van een voorbeeldbedrijf, in een eigen map',
      data: 'map voor de gegevens; ze wordt gemaakt als ze niet bestaat',
      port: 'poort op deze computer voor de browser; anders een vrije',
      'no-open': 'toont alleen het adres en opent de browser niet zelf',
      help: 'geeft deze uitleg',
    },
    building: 'De schermen worden gebouwd (enkele seconden, alleen na een wijziging) …',
    'build-failed': 'De schermen konden niet gebouwd worden. Voer npm ci uit en probeer opnieuw.',
    fetching: 'Electron wordt opgehaald (eenmalig, hoogstens {{seconds}} seconden) …',
    'no-window': {
      'not-there': 'Electron is hier niet beschikbaar; Groenkader wordt in de browser geopend.',
      'no-display': 'Hier is geen beeldscherm voor een eigen venster; Groenkader wordt in de browser geopend.',
      'as-root': 'Een eigen venster kan niet voor de gebruiker root; Groenkader wordt in de browser geopend.',
      failed: 'Electron is niet gestart; Groenkader wordt in de browser geopend.',
    },
    address: 'Groenkader draait. Open dit adres in een browser op deze computer; het werkt één keer:',
    'address-used':
      'Een adres dat al gebruikt was, is nog eens geopend en geweigerd. Is Groenkader bij u niet open, dan heeft iemand anders op deze computer het gebruikt: stop Groenkader met Ctrl+C.',
    keys: 'Enter: nieuw adres. Ctrl+C: stoppen.',
    'port-taken': 'Poort {{port}} is bezet. Kies een andere met --port, of laat --port weg.',
    'port-forbidden':
      'Poort {{port}} mag door deze gebruiker niet gebruikt worden. Kies er een vanaf 1024, of laat --port weg.',
    'in-use':
      'Groenkader is al open met de gegevens in {{folder}}. Gebruik of sluit dat venster, of kies een andere map met --data.',
    'no-example': 'Het voorbeeldbedrijf kon niet geladen worden: {{code}}.',
  },
  menu: {
    about: 'Over Groenkader',
    settings: 'Instellingen …',
    hide: 'Groenkader verbergen',
    'hide-others': 'Andere verbergen',
    unhide: 'Alles tonen',
    quit: 'Groenkader afsluiten',
    file: 'Bestand',
    close: 'Venster sluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw uitvoeren',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    'select-all': 'Alles selecteren',
    view: 'Beeld',
    'zoom-in': 'Groter',
    'zoom-out': 'Kleiner',
    'actual-size': 'Ware grootte',
    'full-screen': 'Volledig scherm',
    window: 'Venster',
    minimise: 'Minimaliseren',
  },
  stopped: {
    title: 'Het scherm is gestopt.',
    detail: 'Alles wat als bewaard getoond werd, is er nog.',
    reload: 'Opnieuw laden',
    quit: 'Afsluiten',
  },
  unsaved: {
    title: 'De laatste wijziging staat nog niet op de schijf.',
    detail: 'Groenkader blijft proberen ze te bewaren. Wie nu sluit, verliest die wijziging.',
    stay: 'Open laten',
    close: 'Toch sluiten',
  },
  'not-started': 'Groenkader kon niet starten',
  'no-sandbox':
    'Deze start heeft de afscherming van de schermen uitgeschakeld (--no-sandbox), en zo wordt Groenkader niet geopend: installeer het .deb-pakket, dat de afscherming meebrengt, of start Groenkader zonder die optie.',
} as const;
