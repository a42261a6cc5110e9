/** Says how far a piece of work is, in any unit. */
export type Report = (done: number, total: number) => void;
