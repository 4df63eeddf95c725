import { window, workspace } from 'vscode';
import {
	type EditionsParams,
	type EditionsResult,
	editionsRequest,
	type SkeletonParams,
	type SkeletonResult,
	skeletonRequest,
} from '../../../server/src/lsp/protocol.ts';
import { chrome } from '../chrome.ts';
import type { Session } from '../session.ts';
import { tableStyle } from '../settings.ts';
import { texts } from '../text.ts';

type Answers = Partial<Omit<SkeletonParams, 'tableStyle'>>;

/** Reports are due since the regulation of 2007 came into force. */
const firstYear = 2008;

/**
 * 「新建年度报告…」: asks for organ, year, form and kind of document and opens an untitled draft. What is answered
 * beforehand, as a keybinding can, is not asked.
 */
export async function newReport(session: Session, answers: unknown): Promise<void> {
	const given: Answers = typeof answers === 'object' && answers !== null ? answers : {};
	const organ = given.organ ?? (await askOrgan());
	if (organ === undefined) return;
	const year = given.year ?? (await askYear());
	if (year === undefined) return;
	const edition = given.edition ?? (await chooseEdition(session, year));
	if (edition === undefined) return;
	const language = given.language ?? (await chooseLanguage());
	if (language === undefined) return;

	const params: SkeletonParams = { edition, organ, year, language, tableStyle: tableStyle() };
	const { text } = await session.ask<SkeletonResult>(skeletonRequest, params);
	const document = await workspace.openTextDocument({ language, content: text });
	await window.showTextDocument(document);
}

async function askOrgan(): Promise<string | undefined> {
	const text = texts();
	const organ = await window.showInputBox({
		title: chrome.newReport(),
		prompt: text.askOrgan,
		placeHolder: text.organExample,
		ignoreFocusOut: true,
		validateInput: (value) => (value.trim() ? undefined : text.organMissing),
	});
	return organ?.trim();
}

/** Reports are written in January about the year before. */
async function askYear(): Promise<number | undefined> {
	const text = texts();
	const thisYear = new Date().getFullYear();
	const year = await window.showInputBox({
		title: chrome.newReport(),
		prompt: text.askYear,
		value: String(thisYear - 1),
		ignoreFocusOut: true,
		validateInput: (value) => (readYear(value, thisYear) ? undefined : text.yearWrong(firstYear, thisYear)),
	});
	return year === undefined ? undefined : readYear(year, thisYear);
}

/** Chinese input methods often type full-width digits. */
function readYear(value: string, last: number): number | undefined {
	const text = value.normalize('NFKC').trim();
	const year = /^\d{4}$/.test(text) ? Number(text) : 0;
	return year >= firstYear && year <= last ? year : undefined;
}

async function chooseEdition(session: Session, year: number): Promise<SkeletonParams['edition'] | undefined> {
	const text = texts();
	const params: EditionsParams = { year };
	const editions = await session.ask<EditionsResult>(editionsRequest, params);
	// What fits, then the newest.
	const items = editions
		.toReversed()
		.map(({ id, name, fits }) => ({ id, label: name, fits, description: fits ? text.fits(year) : '' }))
		.sort((one, other) => Number(other.fits) - Number(one.fits));
	const chosen = await window.showQuickPick(items, {
		title: chrome.newReport(),
		placeHolder: text.pickEdition(year),
		ignoreFocusOut: true,
	});
	return chosen?.id;
}

/** Which kind of document a draft is to be. */
export async function chooseLanguage(): Promise<SkeletonParams['language'] | undefined> {
	const text = texts();
	const chosen = await window.showQuickPick(
		[
			{ id: 'markdown' as const, label: text.markdown, detail: text.markdownDetail },
			{ id: 'plaintext' as const, label: text.plaintext, detail: text.plaintextDetail },
		],
		{ title: chrome.newReport(), placeHolder: text.pickLanguage, ignoreFocusOut: true },
	);
	return chosen?.id;
}
