/** Where a workstation may stand, in the order in which bars and counts say it. */
export const mapStates = ['within', 'incomplete', 'outside', 'unvisited'] as const;
