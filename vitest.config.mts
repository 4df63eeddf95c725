import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		exclude: ['test/vscode/**', 'node_modules/**'],
		setupFiles: ['test/support/seed.ts'],
		// Shared machines are slow at times; no test measures time.
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
