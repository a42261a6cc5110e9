import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deliveredFuses } from './fuses.ts';

/*
 * Stands for Electron's program, which cannot be had on every machine: as much of it as the packager changes. What is
 * packed around it is the real app.
 */

const root = join(import.meta.dirname, '../..');

const plist = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>
`;

/** Puts a stand-in for one system into a folder. */
export function makeStandIn(platform: 'linux' | 'win32' | 'darwin', folder: string): void {
  const put = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  };
  put('LICENSE', 'of Electron');
  put('LICENSES.chromium.html', 'of Chromium');
  if (platform === 'linux') {
    put('electron', deliveredFuses());
  } else if (platform === 'win32') {
    // The packager writes into its resources, so it has to be a real program of Windows with a version.
    cpSync(join(root, 'node_modules/electron-winstaller/vendor/rcedit.exe'), join(folder, 'electron.exe'));
    writeFileSync(join(folder, 'electron.exe'), deliveredFuses(), { flag: 'a' });
  } else {
    const contents = 'Electron.app/Contents';
    const helper = `${contents}/Frameworks/Electron Helper.app/Contents`;
    put(`${contents}/Info.plist`, plist);
    put(`${contents}/MacOS/Electron`, '');
    put(`${contents}/Resources/electron.icns`, '');
    put(`${contents}/Frameworks/Electron Framework.framework/Electron Framework`, deliveredFuses());
    put(`${helper}/Info.plist`, plist);
    put(`${helper}/MacOS/Electron Helper`, '');
  }
}
