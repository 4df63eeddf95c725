/** What is measured in this process, in one bundle: our check of a draft, and the yardstick. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';

/** Everything the editor does with a draft that it has just got: read, bind, all rules. Returns the count of problems. */
export function check(text: string, markdown: boolean): number {
	return new CheckedDraft(text, markdown).problems().length;
}

/** The yardstick Y: what any linter built on remark pays before its first rule. Returns the count of nodes. */
export function parse(text: string): number {
	return unified().use(remarkParse).use(remarkGfm).parse(text).children.length;
}
