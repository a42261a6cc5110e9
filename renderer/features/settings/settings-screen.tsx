export function SettingsScreen({ section }: { readonly section: string | undefined }) {
  return <main data-section={section} />;
}
