/** The files of tests that a run has chosen. */
declare module 'nianbao:tests' {}
declare module 'mocha/mocha' {}
