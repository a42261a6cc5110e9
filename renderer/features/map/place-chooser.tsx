import { NativeSelect } from '@mantine/core';
import type { PlaceRef } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';

interface PlaceChooserProps {
  readonly className?: string;
  readonly place: PlaceRef | undefined;
  readonly onPlace: (place: PlaceRef | undefined) => void;
}

/** Which part of the company the map shows. */
export function PlaceChooser({ className = '', place, onPlace }: PlaceChooserProps) {
  const { t } = useTexts();
  const { data } = useAnswer('place.tree', {});
  const options = (data?.companies ?? []).flatMap((company) => [
    { label: company.name, value: `company ${company.id}` },
    ...company.departments.map(({ id, name }) => ({ label: `\u2003${name}`, value: `department ${id}` })),
    ...company.sites.flatMap((site) => [
      { label: `\u2003${site.name}`, value: `site ${site.id}` },
      ...site.departments.map(({ id, name }) => ({ label: `\u2003\u2003${name}`, value: `department ${id}` })),
    ]),
  ]);
  return (
    <NativeSelect
      size="md"
      className={className}
      label={t('map.place')}
      value={place === undefined ? '' : `${place.kind} ${place.id}`}
      data={[{ label: t('map.everywhere'), value: '' }, ...options]}
      onChange={({ currentTarget: { value } }) => {
        const [kind, id] = value.split(' ');
        onPlace(id === undefined ? undefined : { kind: kind as PlaceRef['kind'], id });
      }}
    />
  );
}
