/** What `npm start` was asked to do. */
export interface StartPlan {
  /** The project's folder. */
  readonly root: string;
  /** Begin with the example company. */
  readonly demo: boolean;
  /** Absolute. */
  readonly dataFolder: string;
  /** Of the browser host; 0 takes a free one. */
  readonly port: number;
  /** Open the default browser where there is a display. */
  readonly openBrowser: boolean;
}

/** Whether a window can be shown: on Linux only where a display is named. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
