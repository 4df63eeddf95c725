import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageIds } from '../../client/src/gate.ts';
import { defaultSettings } from '../../server/src/lsp/protocol.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

const used = new Set(Array.from(read('package.json').matchAll(/"%([^%"]+)%"/g), ([, name]) => name!));

describe('package.json', () => {
	test.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has every text, and no other', (file) => {
		const texts: Record<string, string> = JSON.parse(read(file));
		expect(Object.keys(texts).sort()).toEqual([...used].sort());
		expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
	});

	test('asks for a VS Code that is new enough for the language client, whose own check is left out of the bundle', () => {
		const client = read('node_modules/vscode-languageclient/lib/node/main.js');
		const needed = /REQUIRED_VSCODE_VERSION = '\^1\.(\d+)\.0'/.exec(client)!;
		const asked = /^\^1\.(\d+)\.0$/.exec(manifest.engines.vscode)!;
		expect(Number(asked[1])).toBeGreaterThanOrEqual(Number(needed[1]));
	});

	test('states the defaults that the server falls back to', () => {
		const properties: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;
		const defaults = Object.entries(properties).map(([name, { default: value }]) => [name, value]);
		const expected = Object.entries(defaultSettings).map(([name, value]) => [`nianbao.${name}`, value]);
		expect(Object.fromEntries(defaults)).toEqual(Object.fromEntries(expected));
	});

	test('describes each value of a setting', () => {
		const { edition, tableStyle, language, rules } = Object.fromEntries(
			Object.entries(manifest.contributes.configuration.properties).map(([name, schema]) => [
				name.replace('nianbao.', ''),
				schema,
			]),
		) as Record<string, { enum: string[]; enumDescriptions: string[]; additionalProperties: never }>;
		for (const schema of [edition!, tableStyle!, language!, rules!.additionalProperties as typeof edition]) {
			expect(schema!.enumDescriptions).toHaveLength(schema!.enum.length);
		}
	});

	test('is activated by the languages that the client watches', () => {
		expect(manifest.activationEvents).toEqual(languageIds.map((language) => `onLanguage:${language}`));
	});

	test('registers in the client every command that it names', () => {
		const source = read('client/src/extension.ts');
		const registered = Array.from(source.matchAll(/command\('([^']+)'/g), ([, name]) => name);
		const named = manifest.contributes.commands.map(({ command }: { command: string }) => command);
		expect(named.sort()).toEqual(registered.sort());
	});

	test('names an icon that exists', () => {
		expect(existsSync(path.join(root, manifest.icon))).toBe(true);
	});
});
