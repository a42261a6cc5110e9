export function OverviewScreen() {
  return <main />;
}
