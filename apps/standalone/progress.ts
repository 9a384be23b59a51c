/** Prints one line when a step begins and one with its seconds when it is done; answers what the step answers. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  console.log(`· ${name}`);
  const result = await work();
  console.log(`✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
