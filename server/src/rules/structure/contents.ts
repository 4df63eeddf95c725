/** What stands under a section's heading. */
import { behindHeading, endOfContents, sectionRange } from '../../fixes/place.ts';
import { pageNumber } from '../../read/lines.ts';
import type { Report } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { keptOf } from '../../text/kept-with.ts';

/** A section with more than this under its heading is not empty. */
const enough = 3000;
/** Tags, comments and rules; an image is something. */
const markup = /<(?!img\b)(?:!--[\s\S]*?--|\/?[a-z][^<>]*)>|^[ \t]*(?:[-*_=][ \t]*){3,}$/gim;

/** Offsets of what stands between the heading and the next one, organ and date at the end left out. */
export function contentsRange(report: Report, section: Section): { start: number; end: number } {
	const { heading } = section;
	const isLast = report.sections.at(-1) === section;
	const start = heading.runsOn ? heading.block.start + heading.text.end : behindHeading(report, section);
	const end = isLast ? endOfContents(report) : sectionRange(report, section).end;
	return { start, end: Math.max(start, end) };
}

const known = keptOf((_: Report) => new Map<Section, string>());

/** The first characters of the section's contents without markup and page numbers; empty when nothing stands there. */
export function contentsOf(report: Report, section: Section): string {
	const ofReport = known(report);
	let contents = ofReport.get(section);
	if (contents === undefined) {
		contents = findContents(report, section);
		ofReport.set(section, contents);
	}
	return contents;
}

function findContents(report: Report, section: Section): string {
	const { start, end } = contentsRange(report, section);
	return report.text
		.slice(start, Math.min(end, start + enough))
		.replace(markup, ' ')
		.split(/\r\n|\r|\n/)
		.filter((line) => !pageNumber.test(line))
		.join('\n')
		.replace(/^[\s\p{P}\p{S}]+$/u, '')
		.trim();
}
