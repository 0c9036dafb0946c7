import { defineConfig } from '@playwright/test'
import { findBrowser } from './app/install.mjs'

// The system's own Chromium, one browser test at a time: each test file starts its own server on its own data folder.
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.spec.ts',
	workers: 1,
	fullyParallel: false,
	// On a busy machine a browser may answer too late once; what passes only the second time is listed as flaky.
	retries: process.env.CI ? 1 : 0,
	timeout: 300_000,
	expect: { timeout: 20_000 },
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
	use: {
		// Without a limit of its own, one act that never ends would say only that the whole test took too long.
		actionTimeout: 60_000,
		navigationTimeout: 60_000,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		launchOptions: { executablePath: findBrowser(), args: ['--no-sandbox'] },
		trace: 'off',
		screenshot: 'off',
	},
})
