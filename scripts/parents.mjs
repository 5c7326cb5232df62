import { readFileSync } from 'node:fs';

const first = ancestors();

/**
 * Calls `onGone` once when the npm that started this script is gone. npm starts a script through a shell, and a signal for
 * npm reaches that shell but not the script; without this, stopping npm would leave the script behind.
 * A script that was started without npm outlives its parent, as any program does.
 *
 * @param {() => void} onGone
 */
export function whenNpmIsGone(onGone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const watch = setInterval(() => {
    if (ancestors() === first) return;
    clearInterval(watch);
    onGone();
  }, 500);
  watch.unref();
}

/** The parent, and npm behind it when the parent is a shell. A process whose parent ends gets another one. */
function ancestors() {
  const parent = process.ppid;
  try {
    const status = readFileSync(`/proc/${parent}/status`, 'utf8');
    const isShell = /^Name:\s*(sh|dash|ash|bash|busybox)$/m.test(status);
    return isShell ? `${parent} ${/^PPid:\s*(\d+)$/m.exec(status)?.[1]}` : `${parent}`;
  } catch {
    return `${parent}`; // no /proc, as on macOS
  }
}
