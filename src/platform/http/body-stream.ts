/**
 * A body that is made while the browser receives. Nothing is read ahead: the first part must not be asked for inside the transaction of
 * the request, since the parts open transactions of their own. An error breaks it off, and a browser that goes away ends the making.
 */
export function bodyStream(parts: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await parts.return();
      },
    },
    { highWaterMark: 0 },
  );
}
