import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(read('package.json'));
const dependencies = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

/** The rows of the tables: package, licence, reason, what is taken over. */
const rows = Array.from(read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|(.*)\|$/gm), ([, name, rest]) => ({
	name: name!,
	cells: rest!.split('|').map((cell) => cell.trim()),
}));

describe('docs/dependencies.md', () => {
	test('lists every dependency once, and nothing else', () => {
		expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(dependencies).sort());
	});

	test('gives each a licence, a reason and what is taken over', () => {
		expect(rows.filter(({ cells }) => cells.length !== 3 || cells.some((cell) => cell === ''))).toEqual([]);
	});
});

test('dependencies have exact versions', () => {
	expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
