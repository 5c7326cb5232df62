import { currentModules, moduleOf, type TrainingModule } from '../training/modules.ts';

/**
 * Which version of a module somebody does: the one that was begun, so that a half-done module does not change under their hands, and
 * the newest when that one was earned or nothing was begun. Null when there is no such module.
 */
export function offeredModule(
  code: string,
  progress: { version: number } | undefined,
  earned: readonly { module: string; version: number }[],
): TrainingModule | null {
  const current = currentModules.find((one) => one.code === code);
  if (!current) return null;
  if (!progress || earned.some((one) => one.module === code && one.version === progress.version)) return current;
  return moduleOf(code, progress.version) ?? current;
}
