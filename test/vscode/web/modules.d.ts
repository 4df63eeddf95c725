/** The tests that run.mjs chooses for the browser. */
declare module 'nianbao:tests' {}
declare module 'mocha/mocha' {}
