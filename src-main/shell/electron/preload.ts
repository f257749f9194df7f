import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, bridgeName } from '../bridge.ts';
import { type ChannelMessage, channelName, eventChannelName } from './channel.ts';

const ask = (message: ChannelMessage): Promise<string> => ipcRenderer.invoke(channelName, message);

const bridge: Bridge = {
  call: (request) => ask({ op: 'call', request: String(request) }),
  onEvent: (callback) => {
    const listen = (_event: unknown, event: string) => callback(event);
    ipcRenderer.on(eventChannelName, listen);
    return () => void ipcRenderer.off(eventChannelName, listen);
  },
  // A file that a script made up has no path, and no handle.
  fileHandle: (files) => ask({ op: 'files', paths: [...files].map((file) => webUtils.getPathForFile(file)) }),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
