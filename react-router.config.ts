import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Config } from '@react-router/dev/config'

/** Lay a compressed copy beside each file that gains by it; the server sends that to browsers which take it. */
function compressFiles(folder: string) {
	for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/\.(js|css|svg)$/.test(path))
			writeFileSync(`${join(folder, path)}.gz`, gzipSync(readFileSync(join(folder, path)), { level: 9 }))
	}
}

export default {
	ssr: true,
	// All routes are known at once: a page lost on a weak network must not depend on asking where it lies.
	routeDiscovery: { mode: 'initial' },
	buildEnd: ({ reactRouterConfig }) => compressFiles(join(reactRouterConfig.buildDirectory, 'client')),
	future: {
		unstable_optimizeDeps: false,
		v8_middleware: true,
		v8_passThroughRequests: true,
		v8_splitRouteModules: true,
		v8_trailingSlashAwareDataRequests: true,
		v8_viteEnvironmentApi: true,
	},
} satisfies Config
