import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

export default tseslint.config(
	{ ignores: ['build/', '.react-router/', 'node_modules/', 'test-results/', 'playwright-report/'] },
	js.configs.recommended,
	...tseslint.configs.recommended,
	{
		files: ['**/*.{ts,tsx}'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/only-throw-error': 'off',
			'no-console': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
		},
	},
	{
		files: ['**/*.tsx'],
		plugins: { 'react-hooks': reactHooks },
		extends: [jsxA11y.flatConfigs.recommended],
		rules: {
			'react-hooks/rules-of-hooks': 'error',
			'react-hooks/exhaustive-deps': 'error',
			// React Router's loaders answer with Response and data objects that are thrown on purpose.
			'@typescript-eslint/only-throw-error': 'off',
		},
	},
	// Only commands, the two processes and the demo speak to a terminal; everything else returns what it has to say.
	{
		files: [
			'**/*.command.ts',
			'transcripts/worker.ts',
			'tests/**',
			'**/*.mjs',
			'**/server-log.server.ts',
			'app/run-command.server.ts',
		],
		rules: { 'no-console': 'off' },
	},
	// One table file and one word list per step are lists, not logic.
	{ files: ['db/schema.ts', 'app/i18n/{sv,en}/*.ts'], rules: { 'max-lines': 'off' } },
	{ files: ['**/*.{js,cjs,mjs}'], languageOptions: { globals: globals.node } },
	// Browser files that run outside the page: in the service worker, and in the audio thread.
	{
		files: ['app/public/**/*.js'],
		languageOptions: { globals: { ...globals.serviceworker, ...globals.audioWorklet } },
	},
	// Fixtures of Playwright and routes of React Router must be written with an empty pattern where nothing is used.
	{ files: ['tests/**', '**/*.route.tsx', 'app/root.tsx'], rules: { 'no-empty-pattern': 'off' } },
)
