import { mostSamples } from '../../../../core/measure/heart-rate/recording.ts';
import { ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { walkXml, type XmlListener } from '../xml.ts';
import { type Collected, type Problems, refused } from './collected.ts';
import { isoMomentMs, Moments } from './moments.ts';
import { readBpm } from './read-bpm.ts';

/** One of the two dialects: which elements hold what. */
interface Dialect {
  readonly kind: 'tcx' | 'gpx';
  readonly point: string;
  /** Directly below a point. */
  readonly time: string;
  /** Anywhere below a point; `parent` is the element around it. */
  readonly isHeartRate: (name: string, parent: string | undefined) => boolean;
}

/**
 * By root element. In GPX heart rate is an extension that everybody spells in his own way: Garmin and most others `hr`,
 * Cluetrust `hr`, others `heartrate`.
 */
const dialects: Readonly<Record<string, Dialect>> = {
  TrainingCenterDatabase: {
    kind: 'tcx',
    point: 'Trackpoint',
    time: 'Time',
    isHeartRate: (name, parent) => name === 'Value' && parent === 'HeartRateBpm',
  },
  gpx: {
    kind: 'gpx',
    point: 'trkpt',
    time: 'time',
    isHeartRate: (name) => /^(?:hr|heart_?rate)$/i.test(name),
  },
};

/** A time or a heart rate is shorter; what is longer is neither. */
const longestText = 10_000;

/** The text of one element that is wanted. */
interface Wanted {
  readonly what: 'time' | 'bpm';
  readonly depth: number;
  text: string;
}

/**
 * Reads a TCX or GPX document: the time and the heart rate of each point, and nothing else of it. Positions are passed over.
 * A document that breaks off in the middle is read up to there.
 */
export function readXml(bytes: Uint8Array, report: Report): Result<Collected, Problems> {
  const points = new Points();
  const end = walkXml(bytes, points, report);
  if (typeof end === 'object') return refused(end.refused);
  if (points.dialect === undefined) return refused('xml-broken');
  const truncated = end === 'broken';
  return ok({ kind: points.dialect.kind, truncated, fromStrapMemory: 0, ...points.samples() });
}

class Points implements XmlListener {
  dialect: Dialect | undefined;
  readonly #moments = new Moments();
  readonly #path: string[] = [];
  /** How deep the point stands that is being read; 0 outside of points. */
  #pointDepth = 0;
  #point: { time?: string; bpm?: string } = {};
  #wanted: Wanted | undefined;
  /** Whether times name a zone: those of one recording all do or all do not; the first decides. */
  #zoned: boolean | undefined;

  readonly open = (name: string): 'not-a-recording' | undefined => {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    const depth = this.#path.length;
    if (depth === 1) this.dialect = Object.hasOwn(dialects, name) ? dialects[name] : undefined;
    const { dialect } = this;
    if (dialect === undefined) return 'not-a-recording';
    if (name === dialect.point) {
      this.#pointDepth = depth;
      this.#point = {};
    } else if (this.#pointDepth > 0) {
      if (name === dialect.time && depth === this.#pointDepth + 1) this.#wanted = { what: 'time', depth, text: '' };
      else if (dialect.isHeartRate(name, parent)) this.#wanted = { what: 'bpm', depth, text: '' };
    }
    return undefined;
  };

  readonly text = (text: string): void => {
    if (this.#wanted !== undefined && this.#wanted.text.length < longestText) this.#wanted.text += text;
  };

  readonly close = (): 'recording-too-long' | undefined => {
    const depth = this.#path.length;
    if (this.#wanted?.depth === depth) {
      this.#point[this.#wanted.what] = this.#wanted.text;
      this.#wanted = undefined;
    } else if (depth === this.#pointDepth) {
      this.#add(this.#point);
      this.#pointDepth = 0;
    }
    this.#path.pop();
    return this.#moments.count > mostSamples ? 'recording-too-long' : undefined;
  };

  #add({ time = '', bpm: written = '' }: { readonly time?: string; readonly bpm?: string }): void {
    const bpm = readBpm(written);
    if (bpm === undefined) return;
    const moment = isoMomentMs(time.trim());
    if (moment !== undefined) this.#zoned ??= moment.zoned;
    this.#moments.add(moment?.zoned === this.#zoned ? moment?.ms : undefined, bpm);
  }

  samples(): Omit<Collected, 'kind' | 'truncated' | 'fromStrapMemory'> {
    return this.#moments.dated(this.#zoned === false ? 'wall' : 'utc');
  }
}
