/**
 * Adds up Vitest's JSON results: `sum-results.ts <step>=<exit code>=<result file> ...`, or `-` for a step without a file.
 * A step that failed counts as a failure of its own when no failed test explains it, so nothing dies in silence.
 */
import { existsSync, readFileSync } from 'node:fs';

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: TestResult[] }[];
}

interface TestResult {
  status: string;
  fullName: string;
  failureMessages: string[];
}

/** Of a failure's message, so much is said again at the end: enough to know what it was without the whole log. */
const mostSaid = 1_500;

let passed = 0;
let failed = 0;

for (const argument of process.argv.slice(2)) {
  const [step = '', code = '', file = '-'] = argument.split('=');
  let stepFailed = 0;
  if (file !== '-' && existsSync(file)) {
    const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
    const unread = results.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    for (const { name, message } of unread) console.log(`${step}: ${name} did not run: ${message}`);
    for (const { name, assertionResults } of results.testResults) {
      for (const { fullName, failureMessages } of assertionResults.filter(({ status }) => status === 'failed')) {
        console.log(`${step}: ${name}: ${fullName}\n${failureMessages.join('\n').slice(0, mostSaid)}`);
      }
    }
    stepFailed = results.numFailedTests + unread.length;
    passed += results.numPassedTests;
    console.log(`${step}: ${results.numPassedTests} passed, ${stepFailed} failed, ${results.numPendingTests} skipped`);
  } else if (file !== '-') {
    console.log(`${step} ended with exit code ${code} and left no result file ${file}`);
    stepFailed = 1;
  }
  if (code !== '0' && stepFailed === 0) {
    console.log(`${step} ended with exit code ${code}`);
    stepFailed = 1;
  }
  failed += stepFailed;
}

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
