import { ConfigurationTarget, workspace } from 'vscode';

/** Makes these the user's settings, and returns what makes the earlier ones of them valid again. */
export async function set(settings: Record<string, unknown>): Promise<() => Promise<void>> {
	const before: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(settings)) {
		before[name] = workspace.getConfiguration().inspect(name)?.globalValue;
		await workspace.getConfiguration().update(name, value, ConfigurationTarget.Global);
	}
	return async () => {
		await set(before);
	};
}

/** Runs something while the user's settings are these. */
export async function withSettings(settings: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
	const restore = await set(settings);
	try {
		await run();
	} finally {
		await restore();
	}
}
