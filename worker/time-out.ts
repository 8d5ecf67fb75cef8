/** Nobody waits for ever: what `work` resolves to, or after so many milliseconds what `late` says. */
export async function withTimeOut<T, L>(work: Promise<T> | T, milliseconds: number, late: () => L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late()), milliseconds);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
