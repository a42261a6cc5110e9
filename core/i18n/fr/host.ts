export const host = {
  page: {
    opening: 'Ouvrir Groenkader',
    'not-open-here': 'Groenkader n’est pas ouvert dans ce navigateur',
    'how-to-open':
      'Une adresse ouvre Groenkader une seule fois. Appuyez sur Entrée dans la fenêtre de terminal où Groenkader a été démarré : une nouvelle adresse s’affiche. Si cette fenêtre est fermée, redémarrez Groenkader.',
  },
  start: {
    about:
      'Ouvre Groenkader dans sa propre fenêtre ou, si ce n’est pas possible, dans le navigateur de cet ordinateur.',
    option: {
      browser: 'ouvre dans le navigateur, même si une fenêtre propre est possible',
      demo: 'commence avec les données d’une entreprise fictive, dans un dossier à part',
      data: 'dossier des données ; il est créé s’il n’existe pas',
      port: 'port sur cet ordinateur pour le navigateur ; sinon un port libre',
      'no-open': 'affiche seulement l’adresse, sans ouvrir le navigateur',
      help: 'affiche cette aide',
    },
    building: 'Construction des écrans (quelques secondes, uniquement après une modification) …',
    'build-failed': 'Les écrans n’ont pas pu être construits. Exécutez npm ci et réessayez.',
    fetching: 'Téléchargement d’Electron (une seule fois, {{seconds}} secondes au plus) …',
    'no-window': {
      'not-there': 'Electron n’est pas disponible ici ; Groenkader s’ouvre dans le navigateur.',
      'no-display': 'Il n’y a pas d’écran ici pour une fenêtre propre ; Groenkader s’ouvre dans le navigateur.',
      'as-root':
        'Une fenêtre propre n’est pas possible pour l’utilisateur root ; Groenkader s’ouvre dans le navigateur.',
      failed: 'Electron n’a pas démarré ; Groenkader s’ouvre dans le navigateur.',
    },
    address:
      'Groenkader fonctionne. Ouvrez cette adresse dans un navigateur de cet ordinateur ; elle ne sert qu’une fois :',
    'address-used':
      'Une adresse déjà utilisée a été ouverte une nouvelle fois et refusée. Si Groenkader n’est pas ouvert chez vous, quelqu’un d’autre l’a utilisée sur cet ordinateur : arrêtez Groenkader avec Ctrl+C.',
    keys: 'Entrée : nouvelle adresse. Ctrl+C : arrêter.',
    'port-taken': 'Le port {{port}} est occupé. Choisissez-en un autre avec --port, ou omettez --port.',
    'port-forbidden':
      'Cet utilisateur ne peut pas utiliser le port {{port}}. Choisissez-en un à partir de 1024, ou omettez --port.',
    'in-use':
      'Groenkader est déjà ouvert avec les données de {{folder}}. Utilisez ou fermez cette fenêtre, ou choisissez un autre dossier avec --data.',
    'no-example': 'L’entreprise fictive n’a pas pu être chargée : {{code}}.',
  },
  menu: {
    about: 'À propos de Groenkader',
    settings: 'Paramètres …',
    hide: 'Masquer Groenkader',
    'hide-others': 'Masquer les autres',
    unhide: 'Tout afficher',
    quit: 'Quitter Groenkader',
    file: 'Fichier',
    close: 'Fermer la fenêtre',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    'select-all': 'Tout sélectionner',
    view: 'Affichage',
    'zoom-in': 'Agrandir',
    'zoom-out': 'Réduire',
    'actual-size': 'Taille réelle',
    'full-screen': 'Plein écran',
    window: 'Fenêtre',
    minimise: 'Placer dans le Dock',
  },
  stopped: {
    title: 'L’écran s’est arrêté.',
    detail: 'Tout ce qui était affiché comme enregistré est conservé.',
    reload: 'Recharger',
    quit: 'Quitter',
  },
  unsaved: {
    title: 'La dernière modification n’est pas encore sur le disque.',
    detail: 'Groenkader continue d’essayer de l’enregistrer. Fermer maintenant, c’est perdre cette modification.',
    stay: 'Laisser ouvert',
    close: 'Fermer quand même',
  },
  'not-started': 'Groenkader n’a pas pu démarrer',
  'no-sandbox':
    'Ce démarrage a désactivé l’isolement des écrans (--no-sandbox), et Groenkader ne s’ouvre pas ainsi : installez le paquet .deb, qui apporte cet isolement, ou démarrez Groenkader sans cette option.',
} as const;
