/** Plain data of the service as the protocol writes it. */
import {
	type CodeAction,
	CodeActionKind,
	type Diagnostic,
	DiagnosticSeverity,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { changesOf, type Problem, type TextChange } from '../service/problems.ts';
import { rulePage } from '../service/rule-page.ts';
import { format, type LanguageTag } from '../text/message.ts';
import type { ReportDocument } from './documents.ts';

const severities = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
} as const;

export function rangeOf(document: ReportDocument, { start, end }: { readonly start: number; readonly end: number }) {
	return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function diagnosticOf(document: ReportDocument, problem: Problem, withRelated: boolean): Diagnostic {
	return {
		range: rangeOf(document, problem),
		severity: severities[problem.severity],
		source: 'nianbao',
		code: problem.rule,
		codeDescription: { href: rulePage(problem.rule) },
		message: problem.message,
		...(withRelated && problem.related.length > 0
			? {
					relatedInformation: problem.related.map(({ message, start, end }) => ({
						location: { uri: document.uri, range: rangeOf(document, { start, end }) },
						message,
					})),
				}
			: {}),
	};
}

export function textEdits(document: ReportDocument, changes: readonly TextChange[]): TextEdit[] {
	return changes.map(({ start, end, text }) => ({ range: rangeOf(document, { start, end }), newText: text }));
}

/** Edits tied to the version they were worked out for. */
export function workspaceEdit(
	document: ReportDocument,
	changes: readonly TextChange[],
	versioned: boolean,
): WorkspaceEdit {
	const edits = textEdits(document, changes);
	return versioned
		? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] }
		: { changes: { [document.uri]: edits } };
}

export function quickFixes(
	document: ReportDocument,
	problem: Problem,
	language: LanguageTag,
	withRelated: boolean,
	versioned: boolean,
): CodeAction[] {
	return problem.fixes.map((fix) => ({
		title: format(fix.title, language),
		kind: CodeActionKind.QuickFix,
		diagnostics: [diagnosticOf(document, problem, withRelated)],
		isPreferred: fix.safety === 'safe',
		edit: workspaceEdit(document, changesOf(fix), versioned),
	}));
}
