/** Where the control plane listens, beside the services' ports. */
export const CONTROL_PORT = 50090;
