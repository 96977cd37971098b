// A server of HTTP/2 whose paths say how it behaves. Arguments: most streams, and for TLS a PKCS #12
// file and, for clients that must show a certificate, the PEM file of those to trust.
const http2 = require('node:http2');
const fs = require('node:fs');

const [, , streams, pfx, ca] = process.argv;
const options = { maxSessionMemory: 100, settings: { maxConcurrentStreams: Number(streams) } };
if (pfx) {
  Object.assign(options, { pfx: fs.readFileSync(pfx), passphrase: 'secret', allowHTTP1: true });
}
if (ca) {
  Object.assign(options, { ca: fs.readFileSync(ca), requestCert: true, rejectUnauthorized: true });
}
const server = pfx ? http2.createSecureServer(options) : http2.createServer(options);

let sessions = 0;
let most = 0;
let running = 0;
const seen = {};

const paths = {
  '/echo': (stream, headers) => {
    stream.respond({ ':status': 200, 'x-method': headers[':method'] });
    stream.pipe(stream);
  },
  '/session': (stream) => answer(stream, String(stream.session.number)),
  '/slow': (stream) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      answer(stream, 'slow');
    }, 30);
  },
  '/most': (stream) => answer(stream, String(most)),
  '/big': (stream) => {
    stream.respond({ ':status': 200 });
    stream.end(Buffer.alloc(8_000_000, 'x'));
  },
  '/mirror': (stream, headers) =>
    stream.respond({ ':status': 200, 'x-name': headers['x-name'] }, { endStream: true }),
  '/hang': () => {},
  '/reset': (stream) => stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR),
  '/refuse-once': (stream) =>
    once('refuse') ? stream.close(http2.constants.NGHTTP2_REFUSED_STREAM) : answer(stream, 'ok'),
  '/refuse': (stream) => stream.close(http2.constants.NGHTTP2_REFUSED_STREAM),
  '/goaway-once': (stream) => {
    if (once('goaway')) {
      const session = stream.session;
      session.goaway(http2.constants.NGHTTP2_NO_ERROR, stream.id - 2);
      setTimeout(() => session.destroy(), 50);
    } else {
      answer(stream, String(stream.session.number));
    }
  },
  '/graceful': (stream) => {
    stream.session.close();
    setTimeout(() => answer(stream, 'to its end'), 50);
  },
  '/die': (stream) => stream.session.destroy(),
  '/early': (stream) => {
    stream.respond({ ':status': 413 });
    stream.end('too large');
    stream.on('finish', () => stream.close(http2.constants.NGHTTP2_NO_ERROR));
  },
  '/interim': (stream) => {
    stream.additionalHeaders({ ':status': 103, link: 'x' });
    answer(stream, 'after');
  },
  '/trailers': (stream) => {
    stream.respond({ ':status': 200 }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'x-sum': '7' }));
    stream.end('body');
  },
  '/empty': (stream) => stream.respond({ ':status': 204 }, { endStream: true }),
  '/fields': (stream) => {
    const fields = { ':status': 200 };
    for (let i = 0; i < 300; i++) {
      fields['x-' + i] = 'y';
    }
    stream.respond(fields, { endStream: true });
  },
};

function once(name) {
  const first = !seen[name];
  seen[name] = true;
  return first;
}

function answer(stream, text) {
  if (!stream.destroyed) {
    stream.respond({ ':status': 200, 'content-length': text.length });
    stream.end(text);
  }
}

server.on('session', (session) => {
  session.number = ++sessions;
  session.on('error', () => {});
});
server.on('stream', (stream, headers) => {
  stream.on('error', () => {});
  (paths[headers[':path'].split('?')[0]] || ((s) => answer(s, '404')))(stream, headers);
});
if (pfx) {
  server.on('request', (request, response) => {
    if (request.httpVersionMajor === 1) {
      response.end('HTTP/1.1');
    }
  });
}
server.on('clientError', () => {});
server.on('tlsClientError', () => {});
server.listen(0, 'localhost', () => console.log('listening ' + server.address().port));
