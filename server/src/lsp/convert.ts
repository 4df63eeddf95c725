/** Plain data of the service as the protocol writes it. */
import type { CodeAction, Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { changesOf, type TextChange } from '../service/changes.ts';
import { ignoring } from '../service/ignore.ts';
import type { Problem } from '../service/problems.ts';
import { rulePage } from '../service/rule-page.ts';
import { KeptWith } from '../text/kept-with.ts';
import { format, type LanguageTag } from '../text/message.ts';
import type { ReportDocument } from './documents.ts';

/** `DiagnosticSeverity`, whose module is not worth its size here. */
const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

export const quickFix = 'quickfix';
export const fixAll = 'source.fixAll.nianbao';

/** What the client said it can take. */
export interface ClientAbilities {
	readonly pullsDiagnostics: boolean;
	readonly refreshesDiagnostics: boolean;
	readonly related: boolean;
	readonly versionedEdits: boolean;
	readonly pullsConfiguration: boolean;
	readonly registersConfiguration: boolean;
	/** Symbols as a tree. */
	readonly nestedSymbols: boolean;
	/** The edit of an action may come later. */
	readonly resolvesActions: boolean;
	readonly refreshesHints: boolean;
	readonly refreshesLenses: boolean;
	/** Completions with places to be written over. */
	readonly snippets: boolean;
}

export function rangeOf(
	{ text }: ReportDocument,
	{ start, end }: { readonly start: number; readonly end: number },
): Range {
	return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** What a diagnostic says, wherever its problem stands: the same object as long as only places change. */
export type Unplaced = Omit<Diagnostic, 'range' | 'relatedInformation'>;

/** On a diagnostic without other places than its range. Nothing that writes JSON or copies data sees a symbol. */
const unplaced = Symbol('unplaced');

/** The part of a diagnostic that may be written once; nothing when all of it moves with the draft. */
export function unplacedOf(diagnostic: Diagnostic): Unplaced | undefined {
	return (diagnostic as { readonly [unplaced]?: Unplaced })[unplaced];
}

/** A diagnostic without other places than its range. */
type Alone = Diagnostic & { readonly [unplaced]: Unplaced };

const toldBefore = new KeptWith<Problem['finding'], Alone>();

/** The same object as long as the problem stays on its line, in its columns: what most do at a keystroke. */
export function diagnosticOf(document: ReportDocument, problem: Problem, client: ClientAbilities): Diagnostic {
	const said = saidOf(problem);
	const range = rangeOf(document, problem);
	const related = client.related ? problem.related : [];
	if (related.length === 0) {
		let told = toldBefore.get(problem.finding);
		if (told?.[unplaced] !== said || !isSameRange(told.range, range)) {
			told = { range, ...said, [unplaced]: said };
			toldBefore.set(problem.finding, told);
		}
		return told;
	}
	return {
		range,
		...said,
		relatedInformation: related.map(({ message, start, end }) => ({
			location: { uri: document.text.uri, range: rangeOf(document, { start, end }) },
			message,
		})),
	};
}

function isSameRange(one: Range, other: Range): boolean {
	return isSamePlace(one.start, other.start) && isSamePlace(one.end, other.end);
}

function isSamePlace(one: Position, other: Position): boolean {
	return one.line === other.line && one.character === other.character;
}

const kept = new KeptWith<Problem['finding'], Unplaced>();

function saidOf({ finding, rule: code, severity: level, message }: Problem): Unplaced {
	const severity = severities[level];
	let said = kept.get(finding);
	// The settings may have changed level or language.
	if (said === undefined || said.severity !== severity || said.message !== message) {
		said = { severity, source: 'nianbao', code, codeDescription: { href: rulePage(code) }, message };
		kept.set(finding, said);
	}
	return said;
}

/** Edits tied, where the client can, to the version they were worked out for. */
export function workspaceEdit(
	document: ReportDocument,
	changes: readonly TextChange[],
	client: ClientAbilities,
): WorkspaceEdit {
	const { uri, version } = document.text;
	const edits = changes.map((change): TextEdit => ({ range: rangeOf(document, change), newText: change.text }));
	return client.versionedEdits
		? { documentChanges: [{ textDocument: { uri, version }, edits }] }
		: { changes: { [uri]: edits } };
}

/** What silences a problem where it stands: the last of all that is offered. */
export function ignoreAction(
	document: ReportDocument,
	problem: Problem,
	language: LanguageTag,
	client: ClientAbilities,
): CodeAction[] {
	const found = ignoring(document.draft, problem);
	if (found === undefined) return [];
	const { title, change } = found;
	const diagnostics = [diagnosticOf(document, problem, client)];
	return [
		{ title: format(title, language), kind: quickFix, diagnostics, edit: workspaceEdit(document, [change], client) },
	];
}

export function quickFixes(
	document: ReportDocument,
	problem: Problem,
	language: LanguageTag,
	client: ClientAbilities,
): CodeAction[] {
	return problem.fixes.map((fix) => ({
		title: format(fix.title, language),
		kind: quickFix,
		diagnostics: [diagnosticOf(document, problem, client)],
		isPreferred: fix.safety === 'safe',
		edit: workspaceEdit(document, changesOf(fix), client),
	}));
}
