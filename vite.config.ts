import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// What lies outside app/ is plain TypeScript that the server runs from source (through tsx), so that it finds the
// files beside it: migrations, guides, templates. Only the screens are bundled.
const RUN_FROM_SOURCE = /^#(db|guides|transcripts|reports)\//
// Packages of hundreds of small files, of which we use a few: read one by one they make every start of the server slow.
const HUNDREDS_OF_FILES = ['@navikt/aksel-icons', '@digdir/designsystemet-react']

export default defineConfig({
	plugins: [reactRouter()],
	publicDir: 'app/public',
	build: { assetsInlineLimit: 0, target: 'es2023' },
	environments: {
		ssr: { resolve: { noExternal: HUNDREDS_OF_FILES }, build: { rolldownOptions: { external: [RUN_FROM_SOURCE] } } },
	},
})
