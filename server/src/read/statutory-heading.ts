/**
 * Whether a line is the heading of a statutory section, ordinal and all. Tables end at such a line, and a text that has
 * several of them is a report.
 */
import { editions } from '../forms/editions.ts';
import type { SectionId } from '../forms/types.ts';
import { looseKey } from '../text/key.ts';
import { leadOfHeading, readOrdinal } from '../text/ordinals.ts';
import { normalForm } from '../text/shadow.ts';

const sectionByKey = new Map<string, SectionId>();
for (const edition of editions) {
	if (edition.tables.length === 0) continue;
	for (const section of edition.sections) {
		for (const heading of [section.heading, ...section.aliases]) sectionByKey.set(looseKey(heading), section.id);
	}
}

/** The section whose heading or accepted wording this text is, whatever its punctuation and blanks. */
export function sectionNamed(text: string): SectionId | undefined {
	return sectionByKey.get(looseKey(text));
}

/** Longer lines are sentences. */
const longestHeading = 60;

/** A radical or something without width before or in the ordinal. */
const oddStart = /^.{0,3}[\u00AD\u200B-\u200F\u2060\uFEFF\u2E80-\u2FDF]/;

/** The section that a line with a Chinese ordinal is the heading of: `三、收到和处理政府信息公开申请情况`. */
export function statutoryHeading(line: string): SectionId | undefined {
	const trimmed = line.trim();
	if (trimmed.length === 0 || trimmed.length > longestHeading) return undefined;
	const written = oddStart.test(trimmed) ? normalForm(trimmed) : trimmed;
	const text = written.slice(leadOfHeading(written));
	const ordinal = readOrdinal(text);
	if (ordinal === undefined || ordinal.script !== 'chinese' || ordinal.form === 'brackets') return undefined;
	return sectionNamed(text.slice(ordinal.length));
}
