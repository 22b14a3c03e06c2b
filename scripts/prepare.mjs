// Runs before node_modules exists: built-ins only. Installs when the lock file has changed since the last install.
