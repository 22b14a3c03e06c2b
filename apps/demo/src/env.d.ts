/// <reference types="vite/client" />

/** False in a build for a live backend: the emulator and MSW are then in no bundle. Set in vite.config.ts. */
declare const __WITH_MOCKS__: boolean;

interface ImportMetaEnv {
  readonly VITE_BACKEND?: 'worker' | 'server' | 'live';
  /** The origin of a gateway in front of all services. */
  readonly VITE_GATEWAY_URL?: string;
  readonly VITE_IDENTITY_URL?: string;
  readonly VITE_CATALOG_URL?: string;
  readonly VITE_INVENTORY_URL?: string;
  readonly VITE_ORDERING_URL?: string;
  readonly VITE_PAYMENT_URL?: string;
  readonly VITE_FULFILLMENT_URL?: string;
  readonly VITE_NOTIFICATION_URL?: string;
  readonly VITE_WAITLIST_URL?: string;
}
