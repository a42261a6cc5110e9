import type { Translated } from '../catalogue.ts';
import type { error as dutch } from '../nl/error.ts';

/** Errors of the contract: what happened to what, and the next step. `core/i18n/error-text.ts` says them. */
export const error: Translated<typeof dutch> = {
  text: {
    'unknown-call':
      'Dieser Bildschirm und das Programm gehören nicht zur selben Version: Das Programm kennt diesen Auftrag nicht.',
    'invalid-input': 'Diese Eingabe wurde nicht angenommen und nicht gespeichert.',
    'no-answer': 'Groenkader antwortet nicht. Der letzte Auftrag gilt als nicht ausgeführt.',
    internal:
      'In Groenkader selbst ist ein Fehler aufgetreten (Nummer {{supportId}}). Der letzte Auftrag wurde nicht ausgeführt.',
    'store-closed': {
      'newer-than-app':
        'Die Datei mit {{data}} stammt von einer neueren Version von Groenkader. Sie wurde nicht angerührt.',
      'not-ours':
        'An der Stelle der Datei mit {{data}} liegt eine Datei, die nicht von Groenkader ist. Sie wurde nicht angerührt.',
      damaged: 'Die Datei mit {{data}} ist beschädigt.',
      'migration-failed':
        'Die Datei mit {{data}} konnte nicht auf diese Version von Groenkader umgestellt werden. Der alte Inhalt ist unverändert.',
      'not-writable': 'Groenkader darf nicht in die Datei mit {{data}} oder in ihren Ordner schreiben.',
      'disk-full': 'Der Datenträger ist voll: Die Datei mit {{data}} konnte nicht geöffnet werden.',
      'in-use': 'Die Datei mit {{data}} ist bereits in einem anderen Fenster von Groenkader geöffnet.',
    },
    'not-found': {
      company: 'Dieses Unternehmen gibt es nicht mehr.',
      site: 'Diesen Standort gibt es nicht mehr.',
      department: 'Diese Abteilung gibt es nicht mehr.',
      workstation: 'Diesen Arbeitsplatz gibt es nicht mehr.',
      visit: 'Diese Begehung gibt es nicht mehr.',
      sheet: 'Dieses Belastungsblatt gibt es nicht mehr.',
      backup: 'Diese Sicherungskopie gibt es nicht mehr.',
      'personal-record': 'Diese persönliche Messung gibt es nicht mehr: Sie ist bereits gelöscht.',
      file: 'Diese Datei steht im Programm nicht mehr zur Verfügung.',
      recording: 'Diese Aufzeichnung ist nicht mehr geöffnet.',
      table: 'Diese Tabelle ist nicht mehr geöffnet.',
      rotation: 'Diese Rotation ist nicht mehr im Speicher.',
    },
    'changed-elsewhere':
      'Diese Begehung wurde inzwischen in einem anderen Fenster geändert. Die letzte Änderung dieses Fensters ist nicht gespeichert.',
    locked: 'Diese Begehung ist ausgestellt und ändert sich nicht mehr.',
    'not-issued': 'Diese Begehung ist noch ein Entwurf. Dafür muss sie ausgestellt sein.',
    'document-refused': 'Diese Begehung kann so nicht gespeichert werden. Früher Gespeichertes ist noch da.',
    'plan-refused': 'Mit diesem Plan kann keine Rotation gesucht werden.',
    'file-refused': '{{file}} konnte nicht verwendet werden.',
    'name-taken': 'Den Namen {{name}} gibt es hier schon.',
    'number-taken': 'Die Nummer {{number}} gehört bereits einem anderen Arbeitsplatz dieses Unternehmens.',
    'not-empty_one': 'Löschen ist nicht möglich: Darin befindet sich noch {{number}} Element.',
    'not-empty_other': 'Löschen ist nicht möglich: Darin befinden sich noch {{number}} Elemente.',
    'has-issued-sheets_one':
      'Dieser Arbeitsplatz kann nicht gelöscht werden: {{number}} Belastungsblatt ist dafür ausgestellt.',
    'has-issued-sheets_other':
      'Dieser Arbeitsplatz kann nicht gelöscht werden: {{number}} Belastungsblätter sind dafür ausgestellt.',
    'already-there': 'Diese Begehung ist hier schon vorhanden.',
    'nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
    'nothing-to-redo': 'Es gibt nichts zu wiederholen.',
    'not-ready': {
      'no-task': 'Es ist noch keine Tätigkeit eingetragen: Ohne Tätigkeit gibt es kein Belastungsblatt.',
      'no-assessor': 'Der Name der beurteilenden Person fehlt: Ein Blatt sagt, wer den Arbeitsplatz beurteilt hat.',
      'future-date': 'Das Ausstellungsdatum liegt in der Zukunft oder vor der Begehung.',
      'picture-missing': 'Zu einem Foto dieser Begehung fehlt das Bild.',
    },
    'sheet-damaged':
      'Das aufbewahrte Blatt {{name}} ist beschädigt: Seine Prüfsumme stimmt nicht. Deshalb wird es nicht geöffnet.',
    'disk-full':
      'Der Datenträger ist voll: Die letzte Änderung ist nicht gespeichert. Früher Gespeichertes ist noch da.',
    'not-writable': 'Groenkader darf hier nicht schreiben: {{path}}. Die letzte Änderung ist nicht gespeichert.',
    'backup-unusable': {
      missing: 'Die Sicherungskopie {{backup}} ist nicht mehr da.',
      changed: 'Die Sicherungskopie {{backup}} hat sich seit ihrer Erstellung geändert: Ihre Prüfsumme stimmt nicht.',
      damaged: 'Die Sicherungskopie {{backup}} ist beschädigt.',
      'newer-than-app': 'Die Sicherungskopie {{backup}} stammt von einer neueren Version von Groenkader.',
      'not-ours': '{{backup}} ist keine Sicherungskopie von Groenkader.',
    },
    'too-large': 'Diese Datei ist zu groß: höchstens {{limit}}.',
    'too-many': 'Mehr als {{limit}} können es nicht sein.',
    cancelled: 'Das wurde abgebrochen. Es wurde nichts geändert.',
  },
  next: {
    'unknown-call': 'Schließen Sie Groenkader und starten Sie es neu.',
    'invalid-input': 'Prüfen Sie, dass nichts leer, zu lang oder unmöglich ist.',
    'no-answer':
      'Versuchen Sie es erneut. Bleibt es so, starten Sie Groenkader neu: Was als gespeichert angezeigt wurde, ist noch da.',
    internal:
      'Versuchen Sie es erneut. Bleibt es so, melden Sie es bitte, unter Angabe dieser Nummer und der Version von Groenkader.',
    'store-closed': {
      'newer-than-app': 'Installieren Sie die neueste Version von Groenkader.',
      'not-ours': 'Verschieben Sie diese Datei, oder starten Sie Groenkader in einem anderen Datenordner.',
      damaged: 'Stellen Sie die neueste geprüfte Sicherungskopie wieder her.',
      'migration-failed':
        'Versuchen Sie es erneut. Bleibt es so, melden Sie es samt Bericht; die vorige Version von Groenkader kann die Daten weiter verwenden.',
      'not-writable': 'Geben Sie sich Schreibrecht auf diesen Ordner und versuchen Sie es erneut.',
      'disk-full': 'Geben Sie Speicherplatz frei und versuchen Sie es erneut.',
      'in-use': 'Schließen Sie das andere Fenster, oder arbeiten Sie dort weiter.',
    },
    'not-found': {
      place: 'Gehen Sie zurück zur Übersicht.',
      backup: 'Wählen Sie eine andere Sicherungskopie.',
      file: 'Wählen oder erstellen Sie die Datei erneut.',
      rotation: 'Suchen Sie die Rotation erneut.',
    },
    'changed-elsewhere': 'Laden Sie den neuesten Stand und wiederholen Sie die letzte Änderung.',
    locked: 'Beginnen Sie eine neue Revision, um etwas zu berichtigen.',
    'not-issued': 'Geben Sie die Begehung zuerst aus.',
    'document-refused': 'Berichtigen Sie die genannten Felder.',
    'plan-refused': 'Berichtigen Sie, was oben steht.',
    'name-taken': 'Wählen Sie einen anderen Namen.',
    'number-taken': 'Wählen Sie eine andere Nummer, oder öffnen Sie jenen Arbeitsplatz.',
    'not-empty': 'Löschen oder verschieben Sie zuerst, was sich darin befindet.',
    'has-issued-sheets':
      'Archivieren Sie den Arbeitsplatz: Er verschwindet aus den Listen, und seine Belastungsblätter bleiben erhalten.',
    'already-there': 'Öffnen Sie die vorhandene Begehung.',
    'not-ready': {
      'no-task': 'Fügen Sie mindestens eine Tätigkeit hinzu.',
      'no-assessor': 'Tragen Sie den Namen unter „Tätigkeiten und Arbeitsplatz“ ein.',
      'future-date': 'Wählen Sie ein Datum von der Begehung bis heute.',
      'picture-missing': 'Fügen Sie das Foto erneut hinzu, oder entfernen Sie es.',
    },
    'sheet-damaged': 'Stellen Sie eine Sicherungskopie wieder her, in der das Blatt noch unbeschädigt war.',
    'disk-full': 'Geben Sie Speicherplatz frei und versuchen Sie es erneut.',
    'not-writable': 'Geben Sie sich Schreibrecht auf diesen Ordner und versuchen Sie es erneut.',
    'backup-unusable': {
      other: 'Wählen Sie eine andere Sicherungskopie. Die jetzigen Daten sind unverändert.',
      'newer-than-app': 'Installieren Sie die neueste Version von Groenkader. Die jetzigen Daten sind unverändert.',
    },
    'too-large': 'Wählen Sie eine kleinere Datei.',
    'too-many': 'Entfernen Sie zuerst eines.',
  },
  data: { work: 'den Arbeitsplätzen und Begehungen', personal: 'den persönlichen Messwerten' },
  fields: 'Wo: {{list}}.',
  criteria: 'Betroffene Kriterien: {{list}}.',
  inApp: {
    'person-not-visit': 'Fügen Sie diese Datei bei den Herzmessungen der Begehung hinzu.',
    'visit-not-person': 'Importieren Sie diese Datei aus der Übersicht.',
  },
};
