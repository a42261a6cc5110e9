import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Most connections of whoever has not shown the cookie: a browser that comes in needs a handful, for a moment. */
const mostStrangers = 50;

/**
 * Keeps room for the page: another program that takes connection after connection and says nothing, or nothing that lets
 * it in, only pushes out its own oldest ones.
 */
export function limitStrangers(server: Server, isOurs: (request: IncomingMessage) => boolean): void {
  // In the order in which they came.
  const strangers = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > mostStrangers) oldest?.destroy();
  });
  server.on('request', (request: IncomingMessage) => {
    if (isOurs(request)) strangers.delete(request.socket);
  });
}
