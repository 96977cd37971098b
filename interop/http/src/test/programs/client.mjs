// Asks the server at the port that is the only argument: by fetch, and by the older client.
import assert from 'node:assert/strict';
import http from 'node:http';
import { Readable } from 'node:stream';

const port = process.argv[2];
const base = `http://localhost:${port}`;
const bytes = Buffer.alloc(3_000_000, 'abc');

for (let i = 0; i < 50; i++) {
  assert.equal(await (await fetch(`${base}/hello`)).text(), 'hello GET');
}
const echoed = await fetch(`${base}/echo`, { method: 'POST', body: bytes });
assert.deepEqual(Buffer.from(await echoed.arrayBuffer()), bytes);
const streamed = await fetch(`${base}/echo`, {
  method: 'POST',
  body: Readable.toWeb(Readable.from([bytes, bytes])),
  duplex: 'half',
});
assert.equal(streamed.headers.get('x-length'), '6000000');
assert.equal((await streamed.arrayBuffer()).byteLength, 6_000_000);
const head = await fetch(`${base}/large`, { method: 'HEAD' });
assert.equal(head.headers.get('content-length'), '5000000');
assert.equal((await (await fetch(`${base}/stream`)).arrayBuffer()).byteLength, 5_000_000);
assert.equal((await fetch(`${base}/early`)).status, 403);

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a request by the older client; what came back, and whether its connection was used before. */
function ask(method, path, { body, trailers, headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: 'localhost', agent, method, path, headers });
    request.on('error', reject);
    request.on('response', (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          body: Buffer.concat(parts),
          trailers: response.trailers,
          reused: request.reusedSocket,
          continued,
        }),
      );
    });
    let continued = false;
    if (headers.Expect) {
      request.on('continue', () => {
        continued = true;
        request.end(body);
      });
      request.flushHeaders();
      return;
    }
    if (trailers) {
      request.write(body);
      request.addTrailers(trailers);
      request.end();
    } else {
      request.end(body);
    }
  });
}

assert.equal((await ask('GET', '/hello')).reused, false);
for (let i = 0; i < 50; i++) {
  const answer = await ask('GET', '/hello');
  assert.equal(answer.reused, true);
  assert.equal(answer.body.toString(), 'hello GET');
}
const trailed = await ask('POST', '/echo', { body: bytes, trailers: { 'X-Sum': '7' } });
assert.deepEqual(trailed.body, bytes);
assert.equal(trailed.trailers['x-sum'], '7');
assert.equal((await ask('GET', '/stream')).trailers['x-checksum'], '7');
const continued = await ask('POST', '/echo', {
  body: bytes,
  headers: { Expect: '100-continue', 'Content-Length': bytes.length },
});
assert.equal(continued.continued, true);
assert.deepEqual(continued.body, bytes);
assert.equal((await ask('HEAD', '/stream')).status, 200);
assert.equal((await ask('DELETE', '/hello')).body.toString(), 'hello DELETE');
agent.destroy();
