export function SheetScreen({ visit }: { readonly visit: string }) {
  return <main data-visit={visit} />;
}
