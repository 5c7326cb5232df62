import type { Config } from '../platform/config.ts';
import { rotateSecretKey } from '../secret-key.ts';

/** `npm run key:rotate`: puts a new key before the others in the data folder. */
export async function rotateKey(config: Pick<Config, 'secretKey' | 'dataDir'>): Promise<void> {
  const keys = await rotateSecretKey(config.secretKey, config.dataDir);
  process.stdout.write(
    `A new key stands before the ${keys === 2 ? 'old one' : `${keys - 1} older ones`}. Restart Driehoek now: until then it still signs with the old key, and ` +
      'commands beside it do not fit. That start also protects the keys of the seals with the new key.\nKeep the older keys: lines of the log that they sealed cannot be checked without them. Back up the key file with your data.\n',
  );
}
