import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFit } from './memory-folder.mjs';

const gigabyte = 1024 ** 3;
const plenty = {
  mounts: 'sysfs /sys sysfs rw 0 0\ntmpfs /dev/shm tmpfs rw,nosuid 0 0\n',
  free: 20 * gigabyte,
  memory: 20 * gigabyte,
};

describe('tests write to memory', () => {
  for (const [what, facts, expected] of [
    ['where there is plenty', plenty, true],
    ['not into the small room of a container', { ...plenty, free: 64 * 1024 ** 2 }, false],
    ['not when the machine has little left', { ...plenty, memory: 4 * gigabyte }, false],
    ['not where no program may run', { ...plenty, mounts: 'tmpfs /dev/shm tmpfs rw,noexec,nosuid 0 0' }, false],
    ['not when it is a disk', { ...plenty, mounts: '/dev/sda1 /dev/shm ext4 rw 0 0' }, false],
    ['not when it is no mount', { ...plenty, mounts: '/dev/sda1 / ext4 rw 0 0' }, false],
    ['not where there is none', null, false],
  ])
    it(what, () => assert.equal(isFit(facts), expected));
});
