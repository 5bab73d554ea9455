import { npm, runQuietly } from "./processes.ts";
import { tell } from "./tell.ts";

// The longest first: they run side by side, and together take hardly longer than the tests alone.
const steps = ["unit", "lint", "types", "dead", "format:check"];

/** `npm run check`: all that can be told without starting the app; every step runs, and each that fails is printed. */
export async function run(): Promise<number> {
  const [program, ...first] = npm();
  const started = performance.now();
  const failed = await Promise.all(
    steps.map(async (step) => {
      const { code, output, errors } = await runQuietly(program, [...first, "run", step]);
      if (code === 0) return [];
      process.stderr.write(`\nnpm run ${step} failed:\n${output}${errors}\n`);
      return [step];
    }),
  );
  const names = failed.flat();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  tell(
    names.length === 0
      ? `Checked in ${seconds} s: ${steps.join(", ")}.`
      : `Failed: ${names.join(", ")}. \`npm run fix\` mends what a machine can.`,
  );
  return names.length === 0 ? 0 : 1;
}
