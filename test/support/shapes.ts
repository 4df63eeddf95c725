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

/** Those that are read. */
export const shapes: readonly Shape[] = [
	...shapesOfTags,
	...shapesOfBars,
	...shapesOfLines,
	...shapesOfPages,
	...shapesOfLabels,
	...shapesOfContent,
	...shapesOfHeadings,
];

/** Those that have to be read whole. */
export const mustShapes: readonly Shape[] = shapes.filter(({ level }) => level === 'must');

/** Those whose marks show what is missing, whatever it is. */
export const markedShapes: readonly Shape[] = mustShapes.filter(({ loose }) => loose !== true);

/** Those of which is said that they cannot be read. */
export const refusedShapes: readonly Shape[] = [...refusedLines, ...refusedBars];

/** The shape that all others are measured by. */
export const official: Shape = shapes.find(({ name }) => name === 'HTML')!;
