// `npm start` and the commands beside it: installs what is missing, builds what the browser gets, runs the product.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { builtServer, serverFlags } from './built-server.mjs';
import { ensureInstalled, nodeForProduct, root, runScript, Stop } from './install.mjs';
import { runNode } from './run-node.mjs';

const commands = {
  serve: { file: 'src/main.ts', server: true },
  demo: { file: 'src/main.ts', server: true },
  'institution-add': { file: 'src/main.ts', server: false },
  'login-link': { file: 'src/main.ts', server: false },
  backup: { file: 'src/main.ts', server: false },
  restore: { file: 'src/main.ts', server: false },
  upgrade: { file: 'src/main.ts', server: false },
  'audit-verify': { file: 'src/main.ts', server: false },
  'pdf-verify': { file: 'src/main.ts', server: false },
  'key-rotate': { file: 'src/main.ts', server: false },
  // Installs and builds, and leaves starting to systemd.
  ready: { file: null, server: true },
  bench: { file: 'bench/main.ts', server: true, dev: true },
  'bench-imports': { file: 'bench/imports/main.ts', server: true, dev: true },
  'bench-kills': { file: 'bench/kills/main.ts', server: true, dev: true },
};

await runScript(async () => {
  const [name = 'serve', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Stop(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);

  ensureInstalled({ dev: command.dev ?? false });
  const node = nodeForProduct();
  const built = build(node);
  if (command.file === null) return 0;
  const isProduct = command.file === 'src/main.ts';
  const passed = isProduct && name !== 'serve' ? [name, ...args] : args;
  // What Node made of a file is kept for the next start.
  process.env.NODE_COMPILE_CACHE ??= path.join(root, 'dist/compile-cache');
  const program = isProduct ? [built] : ['--import', 'tsx', command.file];
  return runNode(node, [...serverFlags, ...program, ...passed], { server: command.server, cwd: root });
});

/** Builds what changed since the last start; answers with the bundle of the server. */
function build(node) {
  const { file, isBuilt } = builtServer(root);
  if (isBuilt) return file;
  const result = spawnSync(node, [path.join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) throw new Stop('The product could not be built; the message stands above.');
  return builtServer(root).file;
}
