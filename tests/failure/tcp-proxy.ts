import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `open` passes everything on, `cut` ends and refuses every connection, `silent` takes connections and bytes and never answers. */
export type ProxyMode = 'open' | 'cut' | 'silent';

export type TcpProxy = {
  /** The address of `url`, through this proxy. */
  through(url: string): string;
  set(mode: ProxyMode): void;
  close(): Promise<void>;
};

/** A stretch of network between the product and a server, to be cut and healed. */
export async function openTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  let mode: ProxyMode = 'open';
  const pairs = new Set<{ near: Socket; far: Socket | null }>();
  const server = createServer((near) => {
    near.on('error', () => {});
    if (mode === 'cut') {
      near.resetAndDestroy();
      return;
    }
    const far = mode === 'open' ? connect(target) : null;
    const pair = { near, far };
    pairs.add(pair);
    near.on('close', () => {
      pairs.delete(pair);
      far?.destroy();
    });
    near.on('data', (chunk) => {
      if (mode === 'open') far?.write(chunk);
    });
    far?.on('data', (chunk) => {
      if (mode === 'open') near.write(chunk);
    });
    far?.on('error', () => {});
    far?.on('close', () => {
      if (mode === 'open') near.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endAll = () => {
    for (const { near, far } of pairs) {
      near.resetAndDestroy();
      far?.destroy();
    }
  };
  return {
    through(url) {
      const changed = new URL(url);
      changed.hostname = '127.0.0.1';
      changed.port = String(port);
      return changed.toString();
    },
    set(next) {
      // A network that comes back knows nothing of the connections of before.
      if (next === 'cut' || mode === 'silent') endAll();
      mode = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        endAll();
      }),
  };
}
