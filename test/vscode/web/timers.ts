/** `node:timers/promises`, for the browser's extension host. */
export function setTimeout(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		globalThis.setTimeout(resolve, milliseconds);
	});
}
