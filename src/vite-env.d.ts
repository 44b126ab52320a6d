/// <reference types="vite/client" />
/// <reference types="svelte" />

/** The version in package.json. */
declare const __APP_VERSION__: string;
/** Short hash of the commit that was built, or `unknown` outside a git work tree. */
declare const __APP_COMMIT__: string;
/** The edition that was built: a public build has nothing internal in it. */
declare const __EDITION__: 'public' | 'internal';

declare module '@lucide/icons/icons/*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement would make this file a module
  const icon: import('./ui/icon.ts').IconData;
  export default icon;
}
