import { useEffect, useState } from 'react';

/** Colours of a chart as a canvas takes them. */
export interface ChartColours {
  readonly text: string;
  readonly ground: string;
  readonly dimmed: string;
  readonly line: string;
  readonly met: string;
  readonly notMet: string;
  readonly open: string;
}

const variables: Readonly<Record<keyof ChartColours, string>> = {
  text: '--mantine-color-text',
  ground: '--mantine-color-body',
  dimmed: '--mantine-color-dimmed',
  line: '--line',
  met: '--met',
  notMet: '--not-met',
  open: '--open',
};

function read(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(variables).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]);
  return Object.fromEntries(entries) as Record<keyof ChartColours, string>;
}

/** The app's colours, read again when it turns light or dark: a canvas knows no variables of CSS. */
export function useChartColours(): ChartColours {
  const [colours, setColours] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setColours(read()));
    observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    return () => observer.disconnect();
  }, []);
  return colours;
}
