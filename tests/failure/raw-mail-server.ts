import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Where a mail server can fail one: it never greets, dies with the message taken, dies right after saying so, or takes for ever. */
export type MailFailure = 'none' | 'silent' | 'dies_before_answer' | 'dies_after_answer' | 'trickles';

/** A mail server on a bare socket, so that it can fail at any place in the talk. Remembers the Message-ID of all that it took. */
export class RawMailServer {
  failure: MailFailure = 'none';
  readonly taken: string[] = [];
  /** How many connections it has seen. */
  connections = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => this.#talk(socket));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #talk(socket: Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
    if (this.failure === 'silent') return;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 mail.example');
    let message: string[] | null = null;
    createInterface({ input: socket }).on('line', (line) => {
      if (message) {
        if (line !== '.') message.push(line);
        else {
          const id = /^Message-ID: (.*)$/im.exec(message.join('\n'))?.[1] ?? '';
          message = null;
          this.#end(socket, id);
        }
      } else if (/^data/i.test(line)) {
        message = [];
        say('354 go on');
      } else if (/^quit/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say(/^ehlo/i.test(line) ? '250 mail.example' : '250 fine');
    });
  }

  #end(socket: Socket, id: string): void {
    if (this.failure === 'trickles') {
      // One line of an answer of many lines, again and again: never silent, never done.
      const more = setInterval(() => socket.write('250-one moment\r\n'), 50);
      socket.on('close', () => clearInterval(more));
      return;
    }
    this.taken.push(id);
    if (this.failure === 'dies_before_answer') socket.destroy();
    else socket.write('250 taken\r\n', () => this.failure === 'dies_after_answer' && socket.destroy());
  }
}
