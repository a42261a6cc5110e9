import type { FileFailure } from '../../core/contract/file-problem.ts';
import { profileProblemTexts } from '../../core/i18n/match-text.ts';
import { withMeasureNames } from '../../core/i18n/measure-name.ts';
import { withNames } from '../../core/i18n/names.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { matcher } from '../../core/match/match.ts';
import type { Profile } from '../../core/match/profile.ts';
import { ranked } from '../../core/match/rank.ts';
import { type FileVisit, newestVisits, visitFiles } from '../backend/maps/folder-visits.ts';
import { readProfileFile } from '../backend/maps/profile-file.ts';
import type { Call } from './arguments.ts';
import { listFailures, sayFailure, sayWarning } from './failures.ts';
import { type FileMatch, matchJson } from './match-json.ts';
import { matchLines } from './match-text.ts';
import { printable, printableJson } from './printable.ts';
import { type ExitCode, inputFile, type Session } from './session.ts';

/** `groenkader match PROFILE.json DIR` */
export async function match({ words: [given = '', dir = ''], flags }: Call, session: Session): Promise<ExitCode> {
  const { texts, terminal } = session;
  const profile = await readProfileFile(inputFile(session, given));
  const files = await visitFiles(inputFile(session, dir));
  for (const read of [profile, files]) if (!read.ok) sayFailure(session, read.error);
  if (!profile.ok || !files.ok) return 3;
  for (const text of profileProblemTexts(texts, profile.value)) {
    terminal.err(printable(texts.t('problem.warning', { text: `${given}: ${text}` })));
  }
  const failures: FileFailure[] = [];
  const failed = (one: FileFailure) => {
    failures.push(one);
    sayFailure(session, one);
  };
  files.value.unreadable.forEach(failed);
  const visits = await newestVisits(files.value.files, {
    read: () => undefined,
    warned: (warning) => sayWarning(session, warning),
    failed,
  });
  const rows = ranked(matchesOf(texts, visits, profile.value)) as readonly FileMatch[];
  const shown = { profile: profile.value, folder: dir, rows, failures };
  if (flags.has('json')) terminal.out(printableJson(matchJson(texts, shown)));
  else for (const line of matchLines(session, shown)) terminal.out(line);
  if (visits.length > 0) listFailures(session, failures);
  return failures.length > 0 ? 3 : 0;
}

function matchesOf(texts: Texts, visits: readonly FileVisit[], profile: Profile): FileMatch[] {
  const of = matcher(profile);
  return visits.map(({ file, visit, frame }) => ({
    file,
    workstation: visit.workstation.number,
    number: visit.workstation.number,
    title: visit.workstation.title,
    company: visit.company.name,
    site: visit.site?.name ?? null,
    department: visit.department?.name ?? null,
    visit: visit.id,
    date: visit.date,
    permanence: visit.workstation.permanence ?? null,
    ...of(withMeasureNames(texts, withNames(texts, visit)), frame),
  }));
}
