import { assemblePlatform } from './assemble.ts';
import type { PlatformOptions } from './options.ts';
import type { Platform } from './types.ts';

/** Makes a platform in memory; nothing listens anywhere. */
export function createPlatform(options: PlatformOptions = {}): Platform {
  return assemblePlatform(options).platform;
}
