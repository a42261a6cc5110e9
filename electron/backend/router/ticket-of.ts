/** Under which the work of a call can be stopped; undefined where it cannot. */
export function ticketOf(name: unknown, input: unknown): unknown {
  if (typeof name !== 'string' || name.startsWith('job.')) return undefined;
  return (input as { readonly ticket?: unknown } | null | undefined)?.ticket;
}
