/**
 * Stands in for the package of the same name. micromark puts its constructs together anew for each text that it parses,
 * which for a paragraph is half of the work; ours are always the same, so they are put together once. Nothing that
 * parses changes them: test/unit/combined-extensions.test.ts.
 */
import {
	combineHtmlExtensions,
	combineExtensions as combineOnce,
} from '../../node_modules/micromark-util-combine-extensions/index.js';

export { combineHtmlExtensions };

/** The last extension is ours, micromark's own come before it. */
const combined = new WeakMap();

export function combineExtensions(extensions) {
	const last = extensions[extensions.length - 1];
	const kept = combined.get(last);
	const isSame = kept?.extensions.length === extensions.length;
	if (isSame && kept.extensions.every((each, at) => each === extensions[at])) return kept.all;
	const all = combineOnce(extensions);
	combined.set(last, { extensions: [...extensions], all });
	return all;
}
