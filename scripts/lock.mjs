import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const pause = 200;

/**
 * Runs `work` while no other process on this machine runs work of the same name.
 *
 * The lock is a socket in the abstract namespace (a named pipe on Windows): the operating system gives it back when its
 * holder ends, however it ends, so there is never a stale lock file to clean up. Other systems know no such socket;
 * there the work simply runs.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
	const address = addressOf(`nianbao-${name}`);
	if (!address) {
		return work();
	}
	let server = await hold(address);
	while (!server) {
		await sleep(pause);
		server = await hold(address);
	}
	try {
		return await work();
	} finally {
		server.close();
	}
}

function addressOf(name) {
	switch (process.platform) {
		case 'linux':
			return `\0${name}`;
		case 'win32':
			return `\\\\?\\pipe\\${name}`;
		default:
			return undefined;
	}
}

/** The listening server that is the lock, or undefined while another process has it. */
function hold(address) {
	return new Promise((resolve, reject) => {
		const server = net.createServer((socket) => socket.destroy());
		server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
		server.listen(address, () => resolve(server));
	});
}
