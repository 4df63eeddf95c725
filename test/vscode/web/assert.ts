/** What the tests use of `node:assert/strict`, for the browser's extension host, where there is no Node. */

export class AssertionError extends Error {
	override readonly name = 'AssertionError';
	/** For the runner's difference. */
	readonly showDiff: boolean;

	constructor(
		message: string,
		readonly actual?: unknown,
		readonly expected?: unknown,
	) {
		super(message);
		this.showDiff = expected !== undefined;
	}
}

export function fail(message: string): never {
	throw new AssertionError(message);
}

export function ok(value: unknown, message = 'not true'): asserts value {
	if (!value) fail(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
	if (!Object.is(actual, expected))
		throw new AssertionError(message ?? `${actual} is not ${expected}`, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
	if (Object.is(actual, expected)) throw new AssertionError(message ?? `${actual} twice`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
	const [one, other] = [written(actual), written(expected)];
	if (one !== other) throw new AssertionError(message ?? `${one} is not ${other}`, actual, expected);
}

export function match(text: string, pattern: RegExp, message?: string): void {
	if (!pattern.test(text)) fail(message ?? `${text} does not match ${pattern}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
	if (pattern.test(text)) fail(message ?? `${text} matches ${pattern}`);
}

/** Values of VS Code say themselves what they are; of all others the keys are put in order. */
function written(value: unknown): string {
	return JSON.stringify(value, (_, each: unknown) =>
		typeof each === 'object' && each !== null && !Array.isArray(each)
			? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
			: each,
	);
}
