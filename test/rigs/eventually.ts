/** Asks again and again until `probe` gives what `accept` takes; fails with the last answer after the limit. */
export async function eventually<T>(
  probe: () => Promise<T>,
  accept: (value: T) => boolean,
  limitSeconds = 120,
): Promise<T> {
  const limit = performance.now() + limitSeconds * 1000;
  for (;;) {
    const value = await probe();
    if (accept(value)) return value;
    if (performance.now() > limit) throw new Error(`Still not so after ${limitSeconds} s: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
