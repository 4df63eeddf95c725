import { commands, type Disposable, TabInputWebview, type TextDocument, type Uri, window, workspace } from 'vscode';
import {
	type PreviewParams,
	type PreviewTablesResult,
	previewTablesRequest,
} from '../../../server/src/lsp/protocol.ts';
import { type Gate, key } from '../gate.ts';
import type { Session } from '../session.ts';

/** As much of markdown-it as is used here. */
interface Token {
	readonly type: string;
	readonly level: number;
	/** First line, and the line behind the last. */
	readonly map: [number, number] | null;
	content: string;
}
interface MarkdownIt {
	readonly renderer: {
		render(tokens: Token[], options: unknown, environment: unknown): string;
	};
}

/** What the server made of a table, and the lines in which it stood in the draft. */
interface Official {
	readonly source: string;
	readonly html: string;
}

/** Milliseconds from a check to a new look at the preview. */
const pause = 250;

/**
 * Shows statutory tables in VS Code's own Markdown preview in their official layout. The preview draws at once and cannot
 * wait for the server, so it is given what the server said last, as far as the table in the draft is still the same; and
 * it is drawn again when the server says something new.
 */
export class MarkdownPreview implements Disposable {
	readonly #session: Session;
	readonly #gate: Gate;
	/** By document: the tables as the server saw them last. */
	readonly #known = new Map<string, readonly Official[]>();
	readonly #due = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #listeners: readonly Disposable[];

	constructor(session: Session, gate: Gate) {
		this.#session = session;
		this.#gate = gate;
		this.#listeners = [
			session.onDidCheck((uri) => {
				if (this.#known.has(uri) && isPreviewOpen()) this.#ask(uri);
			}),
			workspace.onDidCloseTextDocument((document) => this.#known.delete(key(document))),
		];
	}

	/** Called by VS Code with the Markdown engine of its preview. */
	extend<Engine extends MarkdownIt>(engine: Engine): Engine {
		const { renderer } = engine;
		const render = renderer.render.bind(renderer);
		renderer.render = (tokens, options, environment) => {
			const { currentDocument } = (environment ?? {}) as { currentDocument?: Uri };
			const document =
				currentDocument && workspace.textDocuments.find(({ uri }) => String(uri) === String(currentDocument));
			const shown = document && this.#gate.admits(document) ? this.#withOfficial(tokens, document) : tokens;
			return render(shown, options, environment);
		};
		return engine;
	}

	#withOfficial(tokens: Token[], document: TextDocument): Token[] {
		const known = this.#known.get(key(document));
		if (known === undefined) {
			// The first look at this draft.
			this.#known.set(key(document), []);
			this.#ask(key(document));
			return tokens;
		}
		return withTables(tokens, placed(known, document));
	}

	#ask(uri: string): void {
		if (this.#due.has(uri)) return;
		this.#due.set(
			uri,
			setTimeout(() => {
				this.#due.delete(uri);
				void this.#update(uri).catch(() => undefined);
			}, pause),
		);
	}

	async #update(uri: string): Promise<void> {
		const document = workspace.textDocuments.find((each) => key(each) === uri);
		if (document === undefined) return;
		await this.#session.open(document);
		const params: PreviewParams = { uri };
		const found = await this.#session.ask<PreviewTablesResult>(previewTablesRequest, params);
		// While the draft changes, the check of its newest version brings us here again.
		if (found === null || found.version !== document.version) return;
		const text = document.getText();
		const tables = found.tables.map(({ start, end, html }) => ({ source: text.slice(start, end), html }));
		if (JSON.stringify(tables) === JSON.stringify(this.#known.get(uri))) return;
		this.#known.set(uri, tables);
		await commands.executeCommand('markdown.preview.refresh');
	}

	dispose(): void {
		for (const listener of this.#listeners) listener.dispose();
		for (const due of this.#due.values()) clearTimeout(due);
	}
}

interface Placed {
	readonly from: number;
	/** The line behind the last. */
	readonly to: number;
	readonly html: string;
}

/** Where the tables stand now: text above them may have come or gone since the server looked. */
function placed(tables: readonly Official[], document: TextDocument): Placed[] {
	const text = document.getText();
	let at = 0;
	return tables.flatMap(({ source, html }) => {
		const start = text.indexOf(source, at);
		if (start < 0 || source === '') return [];
		at = start + source.length;
		return [{ from: document.positionAt(start).line, to: document.positionAt(at).line + 1, html }];
	});
}

/** The tokens with each table's own replaced; a table that shares a paragraph with other text is left as it is. */
function withTables(tokens: Token[], tables: readonly Placed[]): Token[] {
	const shown: Token[] = [];
	const written = new Set<Placed>();
	let skipped: Placed | undefined;
	for (const token of tokens) {
		if (token.level === 0 && token.map !== null) {
			const [from, to] = token.map;
			skipped = tables.find((table) => from >= table.from && to <= table.to + 1 && from < table.to);
			if (skipped !== undefined && !written.has(skipped)) {
				written.add(skipped);
				shown.push(
					Object.assign(Object.create(Object.getPrototypeOf(token)), blank, { map: token.map, content: skipped.html }),
				);
			}
		}
		if (skipped === undefined) shown.push(token);
	}
	return shown;
}

const blank = {
	type: 'html_block',
	tag: '',
	attrs: null,
	nesting: 0,
	level: 0,
	children: null,
	markup: '',
	info: '',
	meta: null,
	block: true,
	hidden: false,
};

function isPreviewOpen(): boolean {
	return window.tabGroups.all.some(({ tabs }) =>
		tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('markdown.preview')),
	);
}
