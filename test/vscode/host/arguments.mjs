import path from 'node:path';

/**
 * What @vscode/test-electron tells VS Code on its command line, as far as it matters here. Whatever else a desktop
 * VS Code would understand is passed over.
 *
 * @param {string[]} argv
 */
export function readArguments(argv) {
	const named = new Map();
	const plain = [];
	for (const argument of argv) {
		const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
		if (name) {
			named.set(name, [...(named.get(name) ?? []), value ?? '']);
		} else {
			plain.push(argument);
		}
	}
	const one = (name) => named.get(name)?.at(-1) || undefined;
	const folderUri = one('folder-uri');
	const opened = folderUri ? decodeURIComponent(new URL(folderUri).pathname) : plain.at(-1);
	const userData = one('user-data-dir');
	return {
		developed: named.get('extensionDevelopmentPath') ?? [],
		tests: one('extensionTestsPath'),
		extensions: one('extensions-dir'),
		// Nothing else of that folder: what one run leaves there must not reach the next.
		settingsFile: userData && path.join(userData, 'User', 'settings.json'),
		locale: one('locale'),
		opened: opened && path.resolve(opened),
	};
}
