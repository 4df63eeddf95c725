import * as assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const interval = 25;
const patience = 10_000;

/**
 * Asks again until the answer is a good one, and returns it. While VS Code starts it drops requests under way, which then
 * look like empty answers; and what a server says comes in its own time.
 */
export async function until<T>(
	what: string,
	ask: () => T | PromiseLike<T>,
	good: (value: T) => boolean = Boolean,
	limit = patience,
): Promise<T> {
	const end = Date.now() + limit;
	for (;;) {
		const value = await ask();
		if (good(value)) return value;
		if (Date.now() > end) assert.fail(`${what}: still ${JSON.stringify(value)} after ${limit} ms`);
		await pause(interval);
	}
}

/** Asks again until the answer equals the expected one; the assertion of the last answer tells the difference. */
export async function untilEqual<T>(ask: () => T | PromiseLike<T>, expected: T, limit = patience): Promise<void> {
	const end = Date.now() + limit;
	for (;;) {
		const value = await ask();
		try {
			assert.deepEqual(value, expected);
			return;
		} catch (error) {
			if (Date.now() > end) throw error;
		}
		await pause(interval);
	}
}

/** That something does not happen can only be watched for a while. */
export async function never(what: string, ask: () => unknown, duration = 1000): Promise<void> {
	const end = Date.now() + duration;
	while (Date.now() < end) {
		assert.ok(!(await ask()), what);
		await pause(interval);
	}
}
