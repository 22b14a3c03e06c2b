import { assemblePlatform } from './assemble.ts';
import type { PlatformOptions } from './options.ts';
import type { Platform } from './types.ts';
import { warnOnConsole } from './warnings.ts';

/**
 * Makes a platform in memory; nothing listens anywhere.
 *
 * @throws InvalidInputError naming the option that is wrong
 */
export function createPlatform(options: PlatformOptions = {}): Platform {
  return assemblePlatform({ onWarning: warnOnConsole, ...options }).platform;
}
