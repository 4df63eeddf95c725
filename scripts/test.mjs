/**
 * `npm test`: everything, from nothing but Node and npm. The first step that fails ends the run.
 *
 *     node scripts/test.mjs [--skip-vscode]
 */
import { bin, prepare, run } from './prepare.mjs';

const skipVSCode = process.argv.includes('--skip-vscode');

const steps = [
	['dependencies', () => prepare()],
	['build', () => run('node', ['esbuild.mjs'])],
	['types', () => run('node', [bin('typescript', 'tsc'), '-p', 'tsconfig.json'])],
	['style', () => run('node', [bin('@biomejs/biome', 'biome'), 'ci', '.'])],
	['unit, specification and protocol tests', () => run('node', [bin('vitest'), 'run'])],
	['tests inside VS Code', skipVSCode ? undefined : () => run('node', ['test/vscode/run.mjs'])],
	['tests in the browser', skipVSCode ? undefined : () => run('node', ['test/vscode/run-web.mjs'])],
	['the package, installed', skipVSCode ? undefined : () => run('node', ['test/vscode/run-package.mjs'])],
];

for (const [name, step] of steps) {
	if (!step) {
		console.log(`\n▷ ${name}: skipped`);
		continue;
	}
	console.log(`\n▶ ${name}`);
	try {
		await step();
	} catch (error) {
		console.error(`\n✗ ${name} failed: ${error.message}`);
		process.exit(1);
	}
}
console.log('\n✓ all passed');
