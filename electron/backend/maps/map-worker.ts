import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../../core/i18n/language.ts';
import type { MapPaper } from '../../../core/map/paper.ts';
import { type MapFormat, mapFile } from './map-file.ts';

export interface MapJob {
  readonly format: MapFormat;
  readonly language: Language;
  readonly paper: MapPaper;
}

/* 10,000 workstations are some seconds of typesetting and hundreds of megabytes: both belong to a thread that ends. */
const port = parentPort;
if (port !== null) {
  const { format, language, paper } = workerData as MapJob;
  port.postMessage(await mapFile(format, language, paper));
}
