import { type DocumentSymbol, type SymbolInformation, SymbolKind, type TextDocument } from 'vscode';

type Symbols = DocumentSymbol[] | SymbolInformation[] | null | undefined;

/**
 * What the Outline shows beside VS Code's own. Of Markdown it has the headings already, and two trees of the same headings
 * only confuse: there the statutory tables alone are added. Where sections are plain lines, as in text pasted into Markdown,
 * VS Code sees none of them and ours is the outline.
 */
export function outlineBeside(document: TextDocument, symbols: Symbols): Symbols {
	if (document.languageId !== 'markdown') return symbols;
	const all = [...everySymbol((symbols ?? []) as DocumentSymbol[])];
	const headings = all.filter(({ kind }) => kind === SymbolKind.String);
	const marked = headings.every(({ range }) => /^ {0,3}#{1,6}\s/.test(document.lineAt(range.start.line).text));
	return marked ? all.filter(({ kind }) => kind === SymbolKind.Array) : symbols;
}

function* everySymbol(symbols: readonly DocumentSymbol[]): Generator<DocumentSymbol> {
	for (const symbol of symbols) {
		yield symbol;
		yield* everySymbol(symbol.children);
	}
}
