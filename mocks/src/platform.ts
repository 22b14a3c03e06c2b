import { assemblePlatform } from './platform/assemble.ts';
import type { PlatformOptions } from './platform/options.ts';
import type { Platform } from './platform/types.ts';

/** Makes a platform in memory; nothing listens anywhere. */
export function createPlatform(options: PlatformOptions = {}): Platform {
  return assemblePlatform(options).platform;
}
