/** What the tests have measured, told at the end of a run. It is told, never judged: machines differ, and are busy. */
const measured = new Map<string, number[]>();

/** Notes a time; the median of what has one name is told. */
export function note(name: string, milliseconds: number): void {
	measured.set(name, [...(measured.get(name) ?? []), milliseconds]);
}

/** Runs something and notes how long it took. */
export async function timed<T>(name: string, run: () => T | PromiseLike<T>): Promise<T> {
	const start = performance.now();
	const value = await run();
	note(name, performance.now() - start);
	return value;
}

/** Prints what was measured, if anything was. */
export function report(): void {
	if (measured.size === 0) return;
	const rows = [...measured].map(([name, times]) => {
		const sorted = times.toSorted((one, other) => one - other);
		const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1).padStart(8);
		const spread = times.length === 1 ? '' : `   (${at(0).trim()} to ${at(1).trim()}, ${times.length} times)`;
		return `  ${name.padEnd(52)}${at(0.5)} ms${spread}`;
	});
	console.log(['Measured in this VS Code (median):', ...rows].join('\n'));
}
