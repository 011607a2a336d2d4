export { type Config, readConfig } from './config.ts';
export { ConfigFault } from './config-fault.ts';
export { makeDataFolder } from './data-folder.ts';
export { loadSecret } from './load-secret.ts';
export { projectRoot } from './project-root.ts';
