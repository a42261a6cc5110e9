export function VisitScreen({ visit, part }: { readonly visit: string; readonly part: string | undefined }) {
  return <main data-visit={visit} data-part={part} />;
}
