import type { Config } from '@react-router/dev/config'

export default {
	ssr: true,
	// All routes are known at once: a page lost on a weak network must not depend on asking where it lies.
	routeDiscovery: { mode: 'initial' },
	future: {
		unstable_optimizeDeps: false,
		v8_middleware: true,
		v8_passThroughRequests: true,
		v8_splitRouteModules: true,
		v8_trailingSlashAwareDataRequests: true,
		v8_viteEnvironmentApi: true,
	},
} satisfies Config
