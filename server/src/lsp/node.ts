/** The server as a process of its own: over IPC from the extension, over `--stdio` from anything else. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all));
