// Serves at the port that is the only argument what the tests of the client ask for.
import http from 'node:http';

const server = http.createServer((request, response) => {
  const path = request.url;
  if (path === '/hello') {
    response.end(`hello ${request.method}`);
  } else if (path === '/stream') {
    response.writeHead(200, { Trailer: 'X-Checksum' });
    for (let i = 0; i < 50; i++) {
      response.write(Buffer.alloc(100_000));
    }
    response.addTrailers({ 'X-Checksum': '7' });
    response.end();
  } else if (path === '/early') {
    response.writeHead(403);
    response.end('not you');
  } else if (path === '/hints') {
    response.writeEarlyHints({ link: '</a.css>; rel=preload' });
    response.end('hinted');
  } else if (path === '/old') {
    request.socket.end('HTTP/1.0 200 OK\r\n\r\nup to the end');
  } else {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      response.setHeader('X-Sum', request.trailers['x-sum'] ?? 'none');
      response.end(Buffer.concat(parts));
    });
  }
});
server.keepAliveTimeout = 300;
server.listen(Number(process.argv[2]), '127.0.0.1');
