export function WorkstationScreen({ id }: { readonly id: string }) {
  return <main data-workstation={id} />;
}
