import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// What lies outside app/ is plain TypeScript that the server runs from source (through tsx), so that it finds the
// files beside it: migrations, guides, templates. Only the screens are bundled.
const RUN_FROM_SOURCE = /^#(db|guides|transcripts|reports)\//

export default defineConfig({
	plugins: [reactRouter()],
	publicDir: 'app/public',
	build: { assetsInlineLimit: 0, target: 'es2023' },
	environments: {
		ssr: { build: { rolldownOptions: { external: [RUN_FROM_SOURCE] } } },
	},
})
