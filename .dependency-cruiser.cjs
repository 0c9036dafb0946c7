// The house rules of who may import whom (README, “The house”). `npm run check` runs them.
const PURE = '^(app/steps|interview-guides|transcripts|reports)/.+\\.ts$'
// The worker, and the files that load its models, read the disk.
const NOT_PURE =
	'\\.(server|client|command|route)\\.tsx?$|^transcripts/(worker|speech-finder|whisper-model|encoder|model-process|local-listener|fetch-model)[^/]*\\.ts$'

module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
		// mdast and hast are packages of types only (@types/mdast, @types/hast): there is no file to run.
		{
			name: 'unresolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(virtual:|\\./\\+types/|.*\\+types)|^(mdast|hast)$' },
		},
		{
			name: 'guides-reports-transcripts-db-know-none-of-the-others',
			severity: 'error',
			from: {
				path: '^(interview-guides|reports|transcripts|db)/',
				pathNot: '^transcripts/(worker[^/]*\\.ts|[^/]+\\.command\\.ts)$',
			},
			to: { path: '^(app|interview-guides|reports|transcripts|db)/', pathNot: '^$1/' },
		},
		{
			name: 'only-the-worker-reaches-db-from-transcripts',
			severity: 'error',
			from: { path: '^transcripts/(worker[^/]*\\.ts|[^/]+\\.command\\.ts)$' },
			to: { path: '^(app|interview-guides|reports)/' },
		},
		{
			name: 'only-routes-servers-and-commands-reach-db-from-app',
			severity: 'error',
			from: {
				path: '^app/',
				pathNot: '\\.route\\.tsx?$|\\.server\\.ts$|\\.command\\.ts$|^app/(root|entry\\.server)\\.tsx$',
			},
			to: { path: '^db/' },
		},
		{
			name: 'drizzle-and-better-sqlite3-stay-in-db',
			severity: 'error',
			from: { pathNot: '^(db|tests)/|^drizzle\\.config\\.ts$' },
			to: { path: 'node_modules/(drizzle-orm|better-sqlite3)/' },
		},
		// Files directly under app/steps hold rules that several steps share (age, consents).
		{
			name: 'steps-meet-only-in-db',
			severity: 'error',
			from: { path: '^app/steps/([^/]+)/' },
			to: { path: '^app/steps/[^/]+/', pathNot: '^app/steps/$1/' },
		},
		{
			name: 'pure-files-know-no-screen-and-no-server',
			severity: 'error',
			from: { path: PURE, pathNot: NOT_PURE },
			to: { path: 'node_modules/react|\\.(server|client)\\.tsx?$|^app/(db\\.server|access)' },
		},
		{ name: 'nobody-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
		{
			name: 'product-code-has-no-dev-packages',
			severity: 'error',
			from: { path: '^(app|db|interview-guides|transcripts|reports)/', pathNot: '^app/routes\\.ts$' },
			to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.react-router)/|\\+types' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.mjs', '.js'],
		},
		combinedDependencies: false,
	},
}
