/** What helps in writing an open draft: outline, folding, selections, hints, lenses, filling in. */
import type {
	CodeLens,
	CodeLensParams,
	CompletionItem,
	CompletionList,
	CompletionParams,
	DefinitionParams,
	DocumentFormattingParams,
	DocumentHighlight,
	DocumentHighlightParams,
	DocumentRangeFormattingParams,
	DocumentSymbol,
	DocumentSymbolParams,
	FoldingRange,
	FoldingRangeParams,
	InlayHint,
	InlayHintParams,
	Location,
	ReferenceParams,
	SelectionRange,
	SelectionRangeParams,
	SemanticTokens,
	SemanticTokensRangeParams,
	ServerCapabilities,
	SymbolInformation,
	TextEdit,
} from 'vscode-languageserver-protocol';
import { colours, coloursIn } from '../service/colours.ts';
import { completionsAt, plainSnippet } from '../service/completion.ts';
import { figureCell, fillChanges, fillingOf, tableAt } from '../service/fill.ts';
import { formatChanges } from '../service/format.ts';
import { tieHints, totalHints } from '../service/hints.ts';
import { type Lens, lensesOf } from '../service/lenses.ts';
import { cellsTold, equationCells, toldAgain } from '../service/navigation.ts';
import { everyItem, type OutlineItem, outlineOf } from '../service/outline.ts';
import { foldablesOf, selectionsAt } from '../service/structure.ts';
import { type ClientAbilities, rangeOf } from './convert.ts';
import type { ReportDocument } from './documents.ts';
import type { Lookup } from './lookup.ts';
import {
	type FigureCellParams,
	type FigureCellResult,
	type FillEditParams,
	type FillEditResult,
	figureCellRequest,
	fillEditRequest,
	type InitializationOptions,
} from './protocol.ts';

/** `CompletionItemKind`: Module, Text, Field, Value. */
const completionKinds = { heading: 9, sentence: 1, label: 5, figure: 12 } as const;
const snippetFormat = 2;
const asItIs = 1;

/** The names under which package.json gives the colours to themes. */
function tokenType(colour: (typeof colours)[number]): string {
	return `nianbao-${colour}`;
}

/** `SymbolKind`, whose module is not worth its size here: File, String, Array. */
const symbolKinds = { report: 1, section: 15, heading: 15, table: 18 } as const;

const capabilities: ServerCapabilities = {
	documentSymbolProvider: { label: '年报' },
	foldingRangeProvider: true,
	selectionRangeProvider: true,
	documentHighlightProvider: true,
	definitionProvider: true,
	referencesProvider: true,
	inlayHintProvider: true,
	codeLensProvider: {},
	// Of what is in sight alone; VS Code asks again with each keystroke.
	semanticTokensProvider: { legend: { tokenTypes: colours.map(tokenType), tokenModifiers: [] }, range: true },
	// With the marks that begin a heading or a cell; nothing pops up within prose.
	completionProvider: { triggerCharacters: ['#', '（', '|'] },
};

/** What is offered to a client that says this of itself. */
export function editingCapabilities(options: InitializationOptions | undefined): ServerCapabilities {
	return options?.registersFormatting === true
		? capabilities
		: { ...capabilities, documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

export class EditingAnswers {
	constructor(
		private readonly look: Lookup,
		private readonly client: () => ClientAbilities,
	) {}

	/** Which method goes to which answer. */
	methods(): [method: string, answer: (params: never) => Promise<unknown>][] {
		return [
			['textDocument/documentSymbol', this.symbols.bind(this)],
			['textDocument/foldingRange', this.folding.bind(this)],
			['textDocument/selectionRange', this.selections.bind(this)],
			['textDocument/documentHighlight', this.highlights.bind(this)],
			['textDocument/definition', this.definition.bind(this)],
			['textDocument/references', this.references.bind(this)],
			['textDocument/inlayHint', this.hints.bind(this)],
			['textDocument/codeLens', this.lenses.bind(this)],
			['textDocument/completion', this.completions.bind(this)],
			['textDocument/semanticTokens/range', this.colours.bind(this)],
			['textDocument/formatting', this.formatting.bind(this)],
			['textDocument/rangeFormatting', this.formatting.bind(this)],
			[figureCellRequest, this.figureCell.bind(this)],
			[fillEditRequest, this.fillEdit.bind(this)],
		];
	}

	async symbols({ textDocument: { uri } }: DocumentSymbolParams): Promise<DocumentSymbol[] | SymbolInformation[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report, language } = asked;
		const outline = outlineOf(report, language);
		if (this.client().nestedSymbols) return outline.map((item) => symbolOf(document, item));
		return [...everyItem(outline)].map((item) => ({
			name: item.name,
			kind: symbolKinds[item.kind],
			location: { uri, range: rangeOf(document, item) },
		}));
	}

	async folding({ textDocument: { uri } }: FoldingRangeParams): Promise<FoldingRange[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report } = asked;
		return foldablesOf(report)
			.map((place) => rangeOf(document, place))
			.filter(({ start, end }) => end.line > start.line)
			.map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
	}

	async selections({ textDocument: { uri }, positions }: SelectionRangeParams): Promise<SelectionRange[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report } = asked;
		return positions.map((position) => {
			const chain = selectionsAt(report, document.text.offsetAt(position));
			const outermost: SelectionRange = { range: rangeOf(document, chain.pop() ?? { start: 0, end: 0 }) };
			return chain.reduceRight((parent, place) => ({ range: rangeOf(document, place), parent }), outermost);
		});
	}

	async highlights({ textDocument: { uri }, position }: DocumentHighlightParams): Promise<DocumentHighlight[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report } = asked;
		const cells = equationCells(report, document.text.offsetAt(position));
		return cells.filter(({ start, end }) => end > start).map((place) => ({ range: rangeOf(document, place) }));
	}

	/** From a figure of the text to its cells. */
	async definition({ textDocument: { uri }, position }: DefinitionParams): Promise<Location[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report } = asked;
		const cells = cellsTold(report, document.text.offsetAt(position));
		return cells.map((cell) => ({ uri, range: rangeOf(document, cell) }));
	}

	/** From a cell, or a figure of the text, to all figures of the text that tell of the same. */
	async references({ textDocument: { uri }, position, context }: ReferenceParams): Promise<Location[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report } = asked;
		const offset = document.text.offsetAt(position);
		const cells = context.includeDeclaration ? cellsTold(report, offset) : [];
		return [...cells, ...toldAgain(report, offset)].map((place) => ({ uri, range: rangeOf(document, place) }));
	}

	async hints({ textDocument: { uri }, range }: InlayHintParams): Promise<InlayHint[]> {
		const asked = await this.look(uri);
		if (asked === undefined || asked.settings.inlayHints === 'off') return [];
		const { document, report, language } = asked;
		const from = document.text.offsetAt(range.start);
		const to = document.text.offsetAt(range.end);
		const hints = [
			...totalHints(report, from, to, language),
			...(asked.settings.inlayHints === 'all' ? tieHints(report, from, to, language) : []),
		];
		return hints.map(({ at, label, tooltip, insert }) => {
			const position = document.text.positionAt(at);
			return {
				position,
				label,
				tooltip: { kind: 'markdown', value: tooltip },
				paddingLeft: true,
				...(insert === undefined
					? {}
					: { textEdits: [{ range: { start: position, end: position }, newText: insert }] }),
			};
		});
	}

	async lenses({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> {
		const asked = await this.look(uri);
		if (asked === undefined || !asked.settings.codeLens) return [];
		const { document, report, language, settings } = asked;
		return lensesOf(report, language, settings.tableStyle).map((lens) => ({
			range: rangeOf(document, lens),
			command: commandOf(document, lens),
		}));
	}

	async completions({ textDocument: { uri }, position }: CompletionParams): Promise<CompletionList> {
		const asked = await this.look(uri);
		if (asked === undefined) return { isIncomplete: false, items: [] };
		const { document, report, language } = asked;
		const { snippets } = this.client();
		const found = completionsAt(report, document.text.offsetAt(position), language);
		const items = found.map(({ kind, label, snippet, detail, about, start, end }, index): CompletionItem => {
			const newText = snippets ? snippet : plainSnippet(snippet);
			return {
				label,
				kind: completionKinds[kind],
				...(detail === undefined ? {} : { detail }),
				...(about === undefined ? {} : { documentation: about.explanation[language] }),
				// What fits has been decided here, by the words without blanks and marks; the client is to keep all of it.
				filterText: report.text.slice(start, end) + label,
				sortText: String(index).padStart(3, '0'),
				...(index === 0 ? { preselect: true } : {}),
				...(snippets ? { insertTextFormat: snippetFormat } : {}),
				insertTextMode: asItIs,
				textEdit: { range: rangeOf(document, { start, end }), newText },
			};
		});
		return { isIncomplete: items.length > 0, items };
	}

	/** Of plain text; other drafts are coloured by a grammar. */
	async colours({ textDocument: { uri }, range }: SemanticTokensRangeParams): Promise<SemanticTokens> {
		const asked = await this.look(uri);
		if (asked === undefined || asked.report.markdown) return { data: [] };
		const { document, report } = asked;
		let last = { line: 0, character: 0 };
		const found = coloursIn(report, document.text.offsetAt(range.start), document.text.offsetAt(range.end));
		const data = found.flatMap(({ colour, start, end }) => {
			const { line, character } = document.text.positionAt(start);
			const down = line - last.line;
			const right = down === 0 ? character - last.character : character;
			last = { line, character };
			return [down, right, end - start, colours.indexOf(colour), 0];
		});
		return { data };
	}

	/** Of a range, the changes that lie within it. */
	async formatting({
		textDocument: { uri },
		range,
	}: DocumentFormattingParams & Partial<DocumentRangeFormattingParams>): Promise<TextEdit[]> {
		const asked = await this.look(uri);
		if (asked === undefined) return [];
		const { document, report, settings } = asked;
		const from = range === undefined ? 0 : document.text.offsetAt(range.start);
		const to = range === undefined ? report.text.length : document.text.offsetAt(range.end);
		return formatChanges(report, settings)
			.filter(({ start, end }) => start >= from && end <= to)
			.map((change) => ({ range: rangeOf(document, change), newText: change.text }));
	}

	async figureCell({ uri, offset, step }: FigureCellParams): Promise<FigureCellResult> {
		const asked = await this.look(uri);
		const cell = asked && figureCell(asked.report, offset, step);
		return cell === undefined ? null : { version: asked!.document.text.version, ...cell };
	}

	async fillEdit({ uri, offset, fillWith }: FillEditParams): Promise<FillEditResult> {
		const asked = await this.look(uri);
		const table = asked && tableAt(asked.report, offset);
		if (table === undefined) return null;
		const changes = fillChanges(fillingOf(table, fillWith));
		return { version: asked!.document.text.version, table: table.form.name[asked!.language], changes };
	}
}

function symbolOf(document: ReportDocument, item: OutlineItem): DocumentSymbol {
	return {
		name: item.name,
		...(item.detail === undefined ? {} : { detail: item.detail }),
		kind: symbolKinds[item.kind],
		range: rangeOf(document, item),
		selectionRange: rangeOf(document, item.heading),
		children: item.children.map((child) => symbolOf(document, child)),
	};
}

/** The commands are the extension's; other clients may give the names a meaning of their own. */
function commandOf(document: ReportDocument, { title, action }: Lens): NonNullable<CodeLens['command']> {
	const { uri } = document.text;
	switch (action.kind) {
		case 'show':
			return { title, command: 'nianbao.reveal', arguments: [uri, rangeOf(document, action.place)] };
		case 'fill':
			return {
				title,
				command: action.fillWith === 'zeros' ? 'nianbao.fillZeros' : 'nianbao.fillTotals',
				arguments: [uri, action.at],
			};
		case 'tidy':
			return { title, command: 'nianbao.tidyTables', arguments: [uri, action.at] };
		case 'insert':
			return { title, command: 'nianbao.insertTable', arguments: [action.table] };
	}
}
