// What npm test counts of a unit run, and names at its end: a reporter for vitest.
import { writeFileSync } from 'node:fs';

/** A process that the system ended, by no doing of a test: what ran in it has no result. */
const lostProcess = /^Worker exited unexpectedly .*signal (SIG(?:SEGV|BUS|ILL|TRAP|ABRT))/;

export default class UnitReport {
  onTestRunEnd(modules, unhandled) {
    const signals = unhandled.flatMap((error) => lostProcess.exec(error.cause?.message ?? '')?.[1] ?? []);
    const wasLost = (module) =>
      ['queued', 'pending'].includes(module.state()) || unhandled.some((error) => error.cause?.message?.includes(module.moduleId));
    const lost = signals.length > 0 ? modules.filter(wasLost) : [];
    const ended = modules.filter((module) => !lost.includes(module));
    const tests = ended.flatMap((module) => [...module.children.allTests()]);
    const named = (state) => tests.filter((test) => test.result().state === state);
    const told = {
      passed: named('passed').length,
      skipped: named('skipped').map((test) => test.fullName),
      failed: [
        ...named('failed').map((test) => `${test.module.relativeModuleId}: ${test.fullName}`),
        ...ended
          .filter((module) => module.errors().length > 0)
          .map((module) => `${module.relativeModuleId}: ${module.errors()[0].message}`),
        ...unhandled
          .filter((error) => !lostProcess.test(error.cause?.message ?? ''))
          .map((error) => `outside any test: ${error.stack ?? error.message}`),
      ],
      signals,
      lost: lost.map((module) => module.relativeModuleId),
    };
    writeFileSync(process.env.BUDSTIKKE_UNIT_REPORT, JSON.stringify(told));
  }
}
