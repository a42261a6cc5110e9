export function CompareScreen({ visit }: { readonly visit: string }) {
  return <main data-visit={visit} />;
}
