import type { Environment } from 'vitest/runtime';

/**
 * Node without a DOM, compiled as for the browser: state classes keep live `$derived` and `$effect`,
 * and the pure rooms still fail on the first touch of a browser global.
 */
const environment: Environment = {
  name: 'svelte-client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default environment;
