import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extensions } from 'vscode';

/** Where processes can be looked up without any tool. */
export const visible = existsSync('/proc/self/cmdline');

/** Processes of our language server that this extension host has started. */
export function serverProcesses(): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter(isServer);
}

function isServer(id: number): boolean {
	const path = extensions.getExtension('nianbao.nianbao')?.extensionPath;
	try {
		const args = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
		const [, parent] = /\nPPid:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
		return Number(parent) === process.pid && args.some((arg) => arg === `${path}/dist/server.js`);
	} catch {
		// It has ended in the meantime.
		return false;
	}
}
