import { join } from 'node:path';

export interface Target {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly arch: 'x64' | 'arm64';
}

/** An app as it is packed before it goes into an installer. */
export interface PackedApp {
  /** What starts it. */
  readonly program: string;
  /** The file that holds Electron's fuses. */
  readonly fused: string;
  /** Folder of `app.asar`. */
  readonly resources: string;
}

/** Where electron-builder puts an app below its output folder. */
export function packedApp(output: string, { platform, arch }: Target): PackedApp {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    const contents = join(output, `mac${suffix}`, 'Groenkader.app/Contents');
    return {
      program: join(contents, 'MacOS/Groenkader'),
      fused: join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'),
      resources: join(contents, 'Resources'),
    };
  }
  const folder = join(output, `${platform === 'linux' ? 'linux' : 'win'}${suffix}-unpacked`);
  const program = join(folder, platform === 'linux' ? 'groenkader' : 'Groenkader.exe');
  return { program, fused: program, resources: join(folder, 'resources') };
}
