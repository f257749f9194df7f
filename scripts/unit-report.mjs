// What npm test counts of a unit run, and names at its end: a reporter for vitest.
import { writeFileSync } from 'node:fs';

export default class UnitReport {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const named = (state) => tests.filter((test) => test.result().state === state);
    const told = {
      passed: named('passed').length,
      skipped: named('skipped').map((test) => test.fullName),
      failed: [
        ...named('failed').map((test) => `${test.module.relativeModuleId}: ${test.fullName}`),
        ...modules
          .filter((module) => module.errors().length > 0)
          .map((module) => `${module.relativeModuleId}: ${module.errors()[0].message}`),
        ...unhandled.map((error) => `outside any test: ${error.stack ?? error.message}`),
      ],
    };
    writeFileSync(process.env.BUDSTIKKE_UNIT_REPORT, JSON.stringify(told));
  }
}
