import { ConfigurationTarget, workspace } from 'vscode';

/** Runs something while the user's settings are these; afterwards they are as before. */
export async function withSettings(settings: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
	const before = Object.keys(settings).map(
		(name) => [name, workspace.getConfiguration().inspect(name)?.globalValue] as const,
	);
	try {
		for (const [name, value] of Object.entries(settings)) await set(name, value);
		await run();
	} finally {
		for (const [name, value] of before) await set(name, value);
	}
}

async function set(name: string, value: unknown): Promise<void> {
	await workspace.getConfiguration().update(name, value, ConfigurationTarget.Global);
}
