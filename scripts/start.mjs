// `npm start` and the commands beside it: installs what is missing, builds what the browser gets, runs the product.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, nodeForProduct, root, runScript, Stop } from './install.mjs';
import { runNode } from './run-node.mjs';

/** Node's options to run our TypeScript; loaded from here, whatever the folder a command is started in. */
const typescript = ['--import', new URL('./load-typescript.mjs', import.meta.url).href, '--enable-source-maps'];

const commands = {
  serve: { file: 'src/main.ts', server: true },
  demo: { file: 'src/main.ts', server: true },
  'institution-add': { file: 'src/main.ts', server: false },
  'login-link': { file: 'src/main.ts', server: false },
  'audit-verify': { file: 'src/main.ts', server: false },
  'key-rotate': { file: 'src/main.ts', server: false },
  bench: { file: 'bench/main.ts', server: true, dev: true },
};

await runScript(async () => {
  const [name = 'serve', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Stop(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);

  ensureInstalled({ dev: command.dev ?? false });
  const node = nodeForProduct();
  if (command.server) buildIslands(node);
  const passed = command.file === 'src/main.ts' && name !== 'serve' ? [name, ...args] : args;
  return runNode(node, [...typescript, command.file, ...passed], {
    server: command.server,
    cwd: root,
  });
});

function buildIslands(node) {
  const result = spawnSync(node, [path.join(root, 'scripts/build-islands.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) throw new Stop('What the browser gets could not be built; the message stands above.');
}
