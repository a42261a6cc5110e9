/** Words of the command that makes a map. */
export const cliMap = {
  reading: 'Bestanden',
  none: 'In deze map ligt geen enkel plaatsbezoek dat gelezen kan worden.',
  open: '{{number}} niet nagegaan',
  written_one: '{{number}} werkpost geschreven in {{file}}',
  written_other: '{{number}} werkposten geschreven in {{file}}',
} as const;
