/** The shapes in which drafts carry a report and its tables. Whatever the shape, a draft says the same. */
import type { Shape } from './shape.ts';
import { refusedBars, shapesOfBars } from './shapes-of-bars.ts';
import { shapesOfContent } from './shapes-of-content.ts';
import { shapesOfHeadings } from './shapes-of-headings.ts';
import { shapesOfLabels } from './shapes-of-labels.ts';
import { refusedLines, shapesOfLines } from './shapes-of-lines.ts';
import { shapesOfPages } from './shapes-of-pages.ts';
import { shapesOfTags } from './shapes-of-tags.ts';

export { type Plan, planOf, type Shape, write, writePlaced } from './shape.ts';

/** Those that are to be read and are not yet. */
const pending: ReadonlySet<string> = new Set([
	'a table per group of rows',
	'a table per group of rows, one header wrong',
	'three other shapes in one draft',
	'everything on one line',
	'everything on one line, with what a web page has around it',
]);

const all: readonly Shape[] = [
	...shapesOfTags,
	...shapesOfBars,
	...shapesOfLines,
	...shapesOfPages,
	...shapesOfLabels,
	...shapesOfContent,
	...shapesOfHeadings,
];

const refused: readonly Shape[] = [...refusedLines, ...refusedBars];

/** Those that are read. */
export const shapes: readonly Shape[] = all.filter(({ name }) => !pending.has(name));

/** Those of which is said that they cannot be read. */
export const refusedShapes: readonly Shape[] = refused.filter(({ name }) => !pending.has(name));

/** Those of either kind of which the program does not yet say what it should. */
export const pendingShapes: readonly Shape[] = [...all, ...refused].filter(({ name }) => pending.has(name));

/** The shape that all others are measured by. */
export const official: Shape = shapes.find(({ name }) => name === 'HTML')!;
