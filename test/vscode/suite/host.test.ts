import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('VS Code', () => {
	test('runs the tests in its extension host', () => {
		assert.match(vscode.version, /^\d+\.\d+\.\d+/);
	});

	test('has opened the fixtures', () => {
		assert.equal(vscode.workspace.workspaceFolders?.length, 1);
	});
});
