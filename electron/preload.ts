import { contextBridge, ipcRenderer } from 'electron';
import { makeBridge } from './shell/bridge.ts';

/** Runs in the page's sandbox before it: everything the page will ever know of the shell is put there by this line. */
contextBridge.exposeInMainWorld('groenkader', makeBridge(ipcRenderer));
