import type { Translated } from '../catalogue.ts';
import type { error as dutch } from '../nl/error.ts';

/** Errors of the contract: what happened to what, and the next step. `core/i18n/error-text.ts` says them. */
export const error: Translated<typeof dutch> = {
  text: {
    'unknown-call':
      'Cet écran et le programme ne sont pas de la même version : le programme ne connaît pas cette demande.',
    'invalid-input': 'Cette saisie n’a pas été acceptée ni enregistrée.',
    'no-answer': 'Groenkader ne répond pas. La dernière demande compte comme non exécutée.',
    internal:
      'Une erreur s’est produite dans Groenkader même (numéro {{supportId}}). La dernière demande n’a pas été exécutée.',
    'store-closed': {
      'newer-than-app':
        'Le fichier {{data}} a été fait par une version plus récente de Groenkader. Rien n’y a été touché.',
      'not-ours':
        'À la place du fichier {{data}} se trouve un fichier qui n’est pas de Groenkader. Rien n’y a été touché.',
      damaged: 'Le fichier {{data}} est endommagé.',
      'migration-failed':
        'Le fichier {{data}} n’a pas pu être converti à cette version de Groenkader. L’ancien contenu est inchangé.',
      'not-writable': 'Groenkader n’a pas le droit d’écrire dans le fichier {{data}} ou dans son dossier.',
      'disk-full': 'Le disque est plein : le fichier {{data}} n’a pas pu être ouvert.',
      'in-use': 'Le fichier {{data}} est déjà ouvert dans une autre fenêtre de Groenkader.',
    },
    'not-found': {
      company: 'Cette entreprise n’existe plus.',
      site: 'Ce site n’existe plus.',
      department: 'Ce service n’existe plus.',
      workstation: 'Ce poste de travail n’existe plus.',
      visit: 'Cette visite n’existe plus.',
      sheet: 'Cette fiche n’existe plus.',
      backup: 'Cette sauvegarde n’existe plus.',
      'personal-record': 'Cette mesure personnelle n’existe plus : elle est déjà supprimée.',
      file: 'Ce fichier n’est plus disponible dans le programme.',
      recording: 'Cet enregistrement n’est plus ouvert.',
      table: 'Ce tableau n’est plus ouvert.',
      rotation: 'Cette rotation n’est plus en mémoire.',
    },
    'changed-elsewhere':
      'Entre-temps, cette visite a été modifiée dans une autre fenêtre. La dernière modification de cette fenêtre-ci n’est pas enregistrée.',
    locked: 'Cette visite a été émise et ne change plus.',
    'not-issued': 'Cette visite est encore un projet. Pour cela, il faut qu’elle soit émise.',
    'document-refused': 'Cette visite ne peut pas être enregistrée ainsi. Ce qui était déjà enregistré est intact.',
    'plan-refused': 'Ce plan ne permet pas de chercher une rotation.',
    'file-refused': '{{file}} n’a pas pu être utilisé.',
    'name-taken': 'Le nom {{name}} existe déjà ici.',
    'number-taken': 'Le numéro {{number}} est déjà celui d’un autre poste de cette entreprise.',
    'not-empty_one': 'Suppression impossible : il s’y trouve encore {{number}} élément.',
    'not-empty_other': 'Suppression impossible : il s’y trouve encore {{number}} éléments.',
    'has-issued-sheets_one': 'Ce poste ne peut pas être supprimé : {{number}} fiche a été émise.',
    'has-issued-sheets_other': 'Ce poste ne peut pas être supprimé : {{number}} fiches ont été émises.',
    'already-there': 'Cette visite est déjà présente ici.',
    'nothing-to-undo': 'Il n’y a rien à annuler.',
    'nothing-to-redo': 'Il n’y a rien à rétablir.',
    'not-ready': {
      'no-task': 'Aucune tâche n’est encore notée : sans tâche, pas de fiche.',
      'no-assessor': 'Le nom de l’évaluateur manque : une fiche dit qui a évalué le poste.',
      'future-date': 'La date d’émission est dans le futur ou antérieure à la visite.',
      'picture-missing': 'L’image d’une photo de cette visite manque.',
    },
    'sheet-damaged':
      'La fiche conservée {{name}} est endommagée : sa somme de contrôle ne correspond pas. C’est pourquoi elle n’est pas ouverte.',
    'disk-full':
      'Le disque est plein : la dernière modification n’est pas enregistrée. Ce qui était déjà enregistré est intact.',
    'not-writable':
      'Groenkader n’a pas le droit d’écrire ici : {{path}}. La dernière modification n’est pas enregistrée.',
    'backup-unusable': {
      missing: 'La sauvegarde {{backup}} n’est plus là.',
      changed: 'La sauvegarde {{backup}} a changé depuis qu’elle a été faite : sa somme de contrôle ne correspond pas.',
      damaged: 'La sauvegarde {{backup}} est endommagée.',
      'newer-than-app': 'La sauvegarde {{backup}} a été faite par une version plus récente de Groenkader.',
      'not-ours': '{{backup}} n’est pas une sauvegarde de Groenkader.',
    },
    'too-large': 'Ce fichier est trop grand : au plus {{limit}}.',
    'too-many': 'Il ne peut pas y en avoir plus de {{limit}}.',
    cancelled: 'Ceci a été arrêté. Rien n’a été modifié.',
  },
  next: {
    'unknown-call': 'Fermez Groenkader et redémarrez-le.',
    'invalid-input': 'Vérifiez que rien n’est vide, trop long ou inexistant.',
    'no-answer':
      'Réessayez. Si cela persiste, redémarrez Groenkader : ce qui a été affiché comme enregistré est intact.',
    internal: 'Réessayez. Si cela persiste, signalez-le avec ce numéro et la version de Groenkader.',
    'store-closed': {
      'newer-than-app': 'Installez la dernière version de Groenkader.',
      'not-ours': 'Déplacez ce fichier, ou démarrez Groenkader avec un autre dossier de données.',
      damaged: 'Restaurez la sauvegarde vérifiée la plus récente.',
      'migration-failed':
        'Réessayez. Si cela persiste, signalez-le avec le rapport ; les données restent utilisables avec la version précédente de Groenkader.',
      'not-writable': 'Donnez-vous le droit d’écrire dans ce dossier et réessayez.',
      'disk-full': 'Libérez de la place et réessayez.',
      'in-use': 'Fermez l’autre fenêtre, ou continuez à y travailler.',
    },
    'not-found': {
      place: 'Revenez à la vue d’ensemble.',
      backup: 'Choisissez une autre sauvegarde.',
      file: 'Choisissez ou faites à nouveau le fichier.',
      rotation: 'Cherchez à nouveau la rotation.',
    },
    'changed-elsewhere': 'Chargez le dernier état et refaites la dernière modification.',
    locked: 'Commencez une nouvelle révision pour corriger quelque chose.',
    'not-issued': 'Émettez d’abord la visite.',
    'document-refused': 'Corrigez les champs nommés.',
    'plan-refused': 'Corrigez ce qui est indiqué ci-dessus.',
    'name-taken': 'Choisissez un autre nom.',
    'number-taken': 'Choisissez un autre numéro, ou ouvrez ce poste.',
    'not-empty': 'Supprimez ou déplacez d’abord ce qui s’y trouve.',
    'has-issued-sheets': 'Archivez le poste : il quitte les listes et ses fiches sont conservées.',
    'already-there': 'Ouvrez la visite existante.',
    'not-ready': {
      'no-task': 'Ajoutez au moins une tâche.',
      'no-assessor': 'Indiquez le nom sous « Tâches et poste de travail ».',
      'future-date': 'Choisissez une date entre la visite et aujourd’hui.',
      'picture-missing': 'Ajoutez la photo à nouveau, ou supprimez-la.',
    },
    'sheet-damaged': 'Restaurez une sauvegarde faite quand la fiche était encore intacte.',
    'disk-full': 'Libérez de la place et réessayez.',
    'not-writable': 'Donnez-vous le droit d’écrire dans ce dossier et réessayez.',
    'backup-unusable': {
      other: 'Choisissez une autre sauvegarde. Les données actuelles sont inchangées.',
      'newer-than-app': 'Installez la dernière version de Groenkader. Les données actuelles sont inchangées.',
    },
    'too-large': 'Choisissez un fichier plus petit.',
    'too-many': 'Supprimez-en d’abord un élément.',
  },
  data: { work: 'des postes et des visites', personal: 'des mesures personnelles' },
  fields: 'Où : {{list}}.',
  criteria: 'Critères : {{list}}.',
  inApp: {
    'person-not-visit': 'Ajoutez ce fichier aux mesures cardiaques de la visite.',
    'visit-not-person': 'Importez ce fichier depuis la vue d’ensemble.',
  },
};
