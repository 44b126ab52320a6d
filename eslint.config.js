import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms that take data and return data: no browser, no clock, no chance (docs/architecture.md). */
const PURE_ROOMS = ['plan', 'geo', 'carto', 'notes', 'intake', 'output', 'i18n'];

/** Tables of data may be long; code may not. */
const TABLES = ['src/i18n/*.ts', 'src/carto/*-table.ts', 'src/carto/symbols/*.ts'];

/** What Node and the browser share but a pure function still has no business with. */
const IMPURE_SHARED = [
  'AbortController',
  'BroadcastChannel',
  'MessageChannel',
  'WebSocket',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'sessionStorage',
  'setInterval',
  'setTimeout',
];

const shared = new Set(Object.keys(globals['shared-node-browser']));
const browserOnly = Object.keys(globals.browser).filter((name) => !shared.has(name));

/** The rooms that know the browser or hold state. */
const DRIVERS = ['platform', 'state', 'map', 'panels', 'app'];

const leavesFor = (/** @type {string[]} */ rooms) => ({
  regex: `^(?:\\.\\./)+(?:${rooms.join('|')})/`,
  message: 'Not from this room: see docs/architecture.md.',
});

const noEval = {
  'no-eval': 'error',
  'no-implied-eval': 'off', // the typed rule below stands in for it
  '@typescript-eslint/no-implied-eval': 'error',
  'no-new-func': 'error',
};

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'shots/**',
      '.bench/**',
      'test-results/**',
      'playwright-report/**',
      'tests/fixtures/**',
      'public/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...noEval,
      'no-undef': 'off', // TypeScript's own work, and it knows ambient types
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-else-return': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of string literals, or a const record.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports: one name everywhere.' },
      ],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Brackets say: this name may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // `[...text]` is how code points of Chinese text are taken apart here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-at-debug-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      'svelte/prefer-writable-derived': 'error',
      'svelte/no-unused-props': 'error',
      'svelte/prefer-svelte-reactivity': 'off', // sets are replaced ($state.raw), never changed in place
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'prefer-const': 'off', // `let { … } = $props()` binds what its parent may rebind
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      // Runes and the template assign behind TypeScript's back.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // The parser sees the props of an imported component as any; svelte-check sees their types.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of string literals, or a const record.',
        },
        {
          selector: 'SvelteAttribute[key.name="style"]:has(> SvelteLiteral)',
          message: 'The content policy refuses style attributes: a class, or a style: directive.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,svelte}', 'scripts/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] },
  },
  {
    // dependency-cruiser sees components compiled, without their type imports: this sees those.
    files: ['src/ui/**/*.svelte'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [leavesFor([...PURE_ROOMS, ...DRIVERS])] }],
    },
  },
  {
    files: ['src/panels/**/*.svelte'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [leavesFor(['map', 'app', 'platform'])] }],
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  { files: ['src/**/*.{ts,svelte}'], rules: { 'no-console': 'error' } },
  {
    // Props down, callbacks up: components reach browser storage and the network through ports.
    files: ['src/{ui,panels,state,app}/**/*.{ts,svelte}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'XMLHttpRequest', 'Worker'].map(
          (name) => ({ name, message: 'Side effects live in src/platform, behind a port.' }),
        ),
      ],
    },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: [...browserOnly, ...IMPURE_SHARED].map((name) => ({
            name,
            message: 'A pure room: data in, data out. Pass it in, or move the code.',
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A pure room: pass the number in.' },
        { object: 'Date', property: 'now', message: 'A pure room: pass the time in.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of string literals, or a const record.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports: one name everywhere.' },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'A pure room: pass the time in.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.stringContaining() is any
      '@typescript-eslint/unbound-method': 'off', // expect(fake.method) reads it, nobody calls it
    },
  },
  {
    // Tools read these by their default export.
    files: ['*.config.{ts,js}', '.*.js', 'tests/unit/support/*.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,cjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
);
