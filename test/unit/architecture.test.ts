/**
 * The invariants of ARCHITECTURE.md that are about structure, held by reading the sources. The number in a title is the
 * number there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import { ruleIds } from '../../server/src/rules/registry.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Source {
	/** Path from the root, with `/`. */
	readonly file: string;
	readonly text: string;
	/** Without comments and types. */
	readonly code: string;
	/** Everything it names in an import or export, types included. */
	readonly imports: readonly string[];
	/** The same without what is imported for its types alone. */
	readonly valueImports: readonly string[];
}

function sourcesIn(folder: string): Source[] {
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
		.sort()
		.map((file) => {
			const text = read(file);
			const { code } = transformSync(text, { loader: 'ts', charset: 'utf8', legalComments: 'none', target: 'esnext' });
			return { file, text, code, imports: importsOf(text), valueImports: importsOf(code) };
		});
}

function importsOf(text: string): string[] {
	const named = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
	const called = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
	return [...text.matchAll(named), ...text.matchAll(called)].map(([, from, bare]) => (from ?? bare)!);
}

/** What an import names: a file of ours by its path from the root, anything else as it is written. */
function target({ file }: Source, name: string): string {
	return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
}

const server = sourcesIn('server/src');
const client = sourcesIn('client/src');
const all = [...server, ...client];

/** Where the server meets a process of Node. */
const nodeEntry = /^server\/src\/lsp\/node(?:-streams)?\.ts$/;

const layerOf = (file: string): string => /^server\/src\/([^/]+)\//.exec(file)?.[1] ?? '';
/** Everything between the outside and the draft. */
const core = server.filter(({ file }) => !['lsp', 'cli'].includes(layerOf(file)));

/** Each source's imports that `wrong` objects to, as `file → import`. */
function imports(sources: readonly Source[], wrong: (target: string, source: Source) => boolean): string[] {
	return sources.flatMap((source) =>
		source.imports
			.map((name) => target(source, name))
			.filter((name) => wrong(name, source))
			.map((name) => `${source.file} → ${name}`),
	);
}

/** Lines of code, as `file: line`, that `pattern` finds. */
function lines(sources: readonly Source[], pattern: RegExp): string[] {
	return sources.flatMap(({ file, code }) =>
		code
			.split('\n')
			.filter((line) => pattern.test(line))
			.map((line) => `${file}: ${line.trim()}`),
	);
}

/** What git knows of; where there is no git, what lies in the folder. */
function filesOfProject(): string[] {
	try {
		const listed = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-z'], { cwd: root, stdio: 'pipe' });
		const files = listed.toString('utf8').split('\0').filter(Boolean);
		if (files.length > 0) return files.filter((file) => existsSync(path.join(root, file)));
	} catch {
		// An archive of the sources: no git, or no repository.
	}
	const ignored = new Set(['.git', 'node_modules', 'dist', '.vscode-test', 'artifacts']);
	const walk = (folder: string): string[] =>
		readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
			const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (ignored.has(entry.name)) return [];
			return entry.isDirectory() ? walk(file) : [file];
		});
	return walk('').filter((file) => !/\.(?:vsix|log)$/.test(file));
}

const texts = filesOfProject()
	.filter((file) => !/\.(?:png|ico|woff2?|ttf)$/.test(file))
	.map((file) => ({ file, text: read(file) }));

function found(files: readonly { file: string; text: string }[], pattern: RegExp): string[] {
	return files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`));
}

describe('layers', () => {
	test('I1: each layer of the server imports only from those below it', () => {
		const below: Record<string, readonly string[]> = {
			text: [],
			forms: [],
			read: ['text', 'forms'],
			report: ['read', 'text', 'forms'],
			fixes: ['report', 'read', 'text', 'forms'],
			rules: ['fixes', 'report', 'read', 'text', 'forms'],
			service: ['rules', 'fixes', 'report', 'read', 'text', 'forms'],
			lsp: ['service', 'rules', 'fixes', 'report', 'read', 'text', 'forms'],
			cli: ['service', 'rules', 'fixes', 'report', 'read', 'text', 'forms'],
		};
		expect(server.filter(({ file }) => below[layerOf(file)] === undefined).map(({ file }) => file)).toEqual([]);
		const isOurs = (name: string) => /^(?:server|client|scripts|test)\//.test(name) || name.startsWith('..');
		const wrong = imports(server, (name, { file }) => {
			const layer = layerOf(file);
			return isOurs(name) && layerOf(name) !== layer && !below[layer]!.includes(layerOf(name));
		});
		expect(wrong).toEqual([]);
	});

	test('I2: no two modules need each other to be loaded', () => {
		const needs = new Map(
			all.map((source) => [
				source.file,
				source.valueImports.filter((name) => name.startsWith('.')).map((name) => target(source, name)),
			]),
		);
		const cycles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, above: readonly string[]): void => {
			if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' → '));
			else if (!done.has(file)) {
				for (const next of needs.get(file) ?? []) visit(next, [...above, file]);
				done.add(file);
			}
		};
		for (const file of needs.keys()) visit(file, []);
		expect(cycles).toEqual([]);
	});

	test('I3: the server knows no VS Code', () => {
		expect(imports(server, (name) => name === 'vscode' || name.startsWith('vscode-languageclient'))).toEqual([]);
	});

	test('I4: the protocol is spoken in lsp and in the client, nowhere else', () => {
		const outside = server.filter(({ file }) => layerOf(file) !== 'lsp');
		expect(imports(outside, (name) => /^vscode-(?:jsonrpc|languageserver)/.test(name))).toEqual([]);
	});

	test('I5: files and processes are known to the command line and to lsp/node*.ts alone', () => {
		const outside = all.filter(({ file }) => layerOf(file) !== 'cli' && !nodeEntry.test(file));
		const builtin = (name: string) => name.startsWith('node:') || builtinModules.includes(name.split('/')[0]!);
		expect(imports(outside, builtin)).toEqual([]);
		expect(lines(outside, /(?<![.\w'"`])(?:process|Buffer|__dirname|__filename|require)\b\s*[.([]/)).toEqual([]);
		expect(imports(all, (name) => /^(?:node:)?(?:child_process|worker_threads|cluster)$/.test(name))).toEqual([]);
	});

	test('I6: between forms and service there is no clock, no timer and no chance', () => {
		const restless =
			/\bnew Date\b|\bDate\s*\(|\bDate\.now\b|\bperformance\.|\bMath\.random\b|\b(?:setTimeout|setInterval|setImmediate|queueMicrotask)\b|\bcrypto\./;
		expect(lines(core, restless)).toEqual([]);
	});

	test('I7: of the server the client has three small modules that bring nothing along', () => {
		const shared = ['server/src/lsp/protocol.ts', 'server/src/read/recognise.ts', 'server/src/text/bytes.ts'];
		expect(imports(client, (name) => name.startsWith('server/') && !shared.includes(name))).toEqual([]);
		const brought = server.filter(({ file }) => shared.includes(file)).flatMap(({ valueImports }) => valueImports);
		expect(brought).toEqual([]);
	});

	test('I8: code of others comes in at a few places', () => {
		const places: readonly [place: RegExp, packages: RegExp][] = [
			[/^server\/src\/read\/html-contents\.ts$/, /^parse5$/],
			[
				/^server\/src\/read\/inline\.ts$/,
				/^(?:unified|remark-parse|mdast|mdast-util-gfm-table|micromark-extension-gfm-table)$/,
			],
			[/^server\/src\/lsp\//, /^vscode-(?:jsonrpc|languageserver-protocol|languageserver-textdocument)(?:\/|$)/],
			[/^(?:server\/src\/cli\/|server\/src\/lsp\/node(?:-streams)?\.ts$)/, /^node:/],
			[/^client\/src\/import\/docx\.ts$/, /^mammoth$/],
			[/^server\/src\/service\/team-file\.ts$/, /^jsonc-parser$/],
			[/^client\/src\//, /^vscode(?:-languageclient(?:\/.*)?)?$/],
		];
		const wrong = imports(
			all,
			(name, { file }) =>
				!/^(?:server|client)\/src\//.test(name) &&
				!places.some(([place, packages]) => place.test(file) && packages.test(name)),
		);
		expect(wrong).toEqual([]);
	});

	test('I9: nothing is sent anywhere, and no text becomes code', () => {
		const network =
			/^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|vm|module)(?:\/|$)|^(?:undici|axios|got|node-fetch|ws)$/;
		expect(imports(all, (name) => network.test(name))).toEqual([]);
		const calls =
			/(?<![.\w'"`])(?:fetch|XMLHttpRequest|WebSocket|EventSource|importScripts|eval)\s*\(|\bsendBeacon\b|\bnew Function\b|\bimport\(\s*[^'"\s]/;
		expect(lines(all, calls)).toEqual([]);
	});
});

describe('sources', () => {
	test('I10: no default exports', () => {
		expect(lines(all, /\bexport\s+default\b|\bas default\b/)).toEqual([]);
	});

	test('I11: no file of more than 400 lines', () => {
		const long = all
			.map(({ file, text }) => ({ file, count: text.trimEnd().split('\n').length }))
			.filter(({ count }) => count > 400)
			.map(({ file, count }) => `${file}: ${count}`);
		expect(long).toEqual([]);
	});

	test('I12: what the form prints is written once, in forms', () => {
		/** `file: label` → why it is written again. */
		const allowed: Readonly<Record<string, string>> = {};
		const repeated = all
			.filter(({ file }) => layerOf(file) !== 'forms')
			.flatMap(({ file, code }) =>
				[...printed()].filter((label) => code.includes(label)).map((label) => `${file}: ${label}`),
			);
		expect(repeated.filter((each) => allowed[each] === undefined)).toEqual([]);
		// An exception that is no longer needed goes.
		expect(Object.keys(allowed).filter((each) => !repeated.includes(each))).toEqual([]);
	});

	test('I13: a rule has one name: its file, its page, its setting and its lines in the lists', () => {
		const ids = [...ruleIds].sort();
		expect(ids.filter((id) => !existsSync(path.join(root, `server/src/rules/${id}.ts`)))).toEqual([]);
		const pages = readdirSync(path.join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' })
			.map((name) => name.replaceAll(path.sep, '/'))
			.filter((name) => name.includes('/') && name.endsWith('.md'))
			.map((name) => name.slice(0, -'.md'.length));
		expect(pages.sort()).toEqual(ids);
		const { propertyNames } = JSON.parse(read('package.json')).contributes.configuration.properties['nianbao.rules'];
		expect([...propertyNames.enum].sort()).toEqual(ids);
		const listed = (file: string, row: RegExp) => Array.from(read(file).matchAll(row), ([, id]) => id).sort();
		expect(listed('docs/rules/README.md', /^\| \[([a-z]+\/[a-z-]+)\]\(\1\.md\)/gm)).toEqual(ids);
		expect(listed('README.md', /^\| \[([a-z]+\/[a-z-]+)\]\(docs\/rules\/\1\.md\)/gm)).toEqual(ids);
	});
});

/** Labels and headings of all editions, as printed; short ones are words of the language too. */
function printed(): Set<string> {
	const labels = new Set<string>();
	const collect = (value: unknown): void => {
		if (Array.isArray(value)) for (const item of value) collect(item);
		else if (typeof value === 'object' && value !== null) {
			for (const [name, item] of Object.entries(value)) {
				if (name === 'label' && typeof item === 'string') labels.add(item);
				else collect(item);
			}
		}
	};
	for (const { sections, tables } of editions) {
		for (const { heading } of sections) labels.add(heading);
		collect(tables);
	}
	expect(labels.size).toBeGreaterThan(60);
	return new Set([...labels].filter((label) => label.length >= 5));
}

describe('files', () => {
	test('I14: no file names a registry or a place on somebody’s machine', () => {
		const registry =
			/\bregistry\.[\w-]+\.[a-z]{2,}|\bnpm[m]irror\b|\bnpmj[s]\.(?:com|org)|\b(?:artifactor[y]|verdacci[o]|jfro[g])\b/gi;
		const machine = /(?<![\w.:/~*)-])\/(?:work|root|home|Users)\/[\w.-]+|\b[A-Z]:\\Users\\/g;
		expect(found(texts, registry)).toEqual([]);
		expect(found(texts, machine)).toEqual([]);
	});

	test('I15: samples, fixtures and examples name no real place', () => {
		const provinces =
			/北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆/g;
		const own = path.relative(root, import.meta.filename).replaceAll(path.sep, '/');
		const examples = texts.filter(({ file }) => /^(?:samples|docs\/rules|test)\//.test(file) && file !== own);
		expect(found(examples, provinces)).toEqual([]);
		expect(examples.filter(({ file }) => new RegExp(provinces).test(file)).map(({ file }) => file)).toEqual([]);
	});
});

describe('ARCHITECTURE.md', () => {
	const rows = Array.from(
		read('ARCHITECTURE.md').matchAll(/^\| I(\d+) \| (.+) \| (.+?) \|$/gm),
		([, number, , tests]) => ({
			number: Number(number),
			tests: Array.from(tests!.matchAll(/`([^`]+\.test\.ts)`/g), ([, file]) => file!),
		}),
	);
	const own = 'test/unit/architecture.test.ts';

	test('numbers its invariants without a gap', () => {
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
	});

	test('and these tests have the same numbers', () => {
		const titles = Array.from(read(own).matchAll(/^\ttest\('I(\d+): /gm), ([, number]) => Number(number));
		expect(titles).toEqual(rows.filter(({ tests }) => tests.includes(own)).map(({ number }) => number));
	});

	test('names for each a test that exists', () => {
		expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
		expect(rows.flatMap(({ tests }) => tests).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
	});
});
