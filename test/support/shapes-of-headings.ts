/** What becomes of headings, and of the text around them. */
import type { Grid } from './grids.ts';
import type { Shape } from './shape.ts';
import { html } from './tables-of-tags.ts';

const official = { markdown: true, table: (grid: Grid) => html(grid) } as const;

export const shapesOfHeadings: readonly Shape[] = [
	// HTML throughout: headings are headings, or bold paragraphs.
	{
		id: 'headings',
		name: 'HTML headings',
		level: 'must',
		...official,
		around: (text) =>
			text.replace(/^# (.*)$/gm, '<h1 align="center">$1</h1>').replace(/^##+ (.*)$/gm, '<p><strong>$1</strong></p>'),
	},
	// Headings that are bold and no more.
	{
		id: 'headings',
		name: 'bold headings',
		level: 'must',
		...official,
		around: (text) => text.replace(/^##+ (.*)$/gm, '**$1**'),
	},
	// Headings that end like a sentence which announces something.
	{
		id: 'headings',
		name: 'headings with a colon',
		level: 'must',
		...official,
		around: (text) => text.replace(/^## (.*)$/gm, '## $1：'),
	},
	// Blanks around the ordinal's mark.
	{
		id: 'headings',
		name: 'headings with blanks',
		level: 'must',
		...official,
		around: (text) => text.replace(/^## (.)、(.*)$/gm, '## $1 、 $2'),
	},
	// Reports that are part of a longer document.
	{
		id: 'headings',
		name: 'headings of a low level',
		level: 'must',
		...official,
		around: (text) => text.replace(/^(?=##)/gm, '##'),
	},
	// A list of contents says every heading once more.
	{
		id: 'headings',
		name: 'a list of contents',
		level: 'must',
		...official,
		around: (text) => {
			const headings = Array.from(text.matchAll(/^## (.*)$/gm), ([, heading]) => heading);
			return text.replace('本报告依照', (preface) => ['目录', ...headings, preface].join('\n\n'));
		},
	},
	// Sub-headings of section 一 that are called like sections.
	{
		id: 'headings',
		name: 'sub-headings like sections',
		level: 'must',
		...official,
		sections: { s1: '（一）主动公开政府信息情况\n\n情况良好。\n\n（二）依申请公开情况\n\n情况良好。' },
	},
	// A preface that names all sections in one sentence.
	{
		id: 'headings',
		name: 'sections named in the preface',
		level: 'must',
		...official,
		around: (text) =>
			text.replace(
				'，所列数据',
				'，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，所列数据',
			),
	},
];
