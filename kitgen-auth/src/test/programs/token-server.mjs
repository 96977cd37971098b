// A token endpoint. GET /mode?… sets what it does, GET /seen tells what it was asked.
import http from 'node:http';

let mode = {};
let seen = [];

const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://x');
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    if (url.pathname === '/mode') {
      mode = Object.fromEntries(url.searchParams);
      seen = [];
      response.end();
    } else if (url.pathname === '/seen') {
      response.end(JSON.stringify(seen));
    } else {
      const form = new URLSearchParams(body);
      const basic = request.headers.authorization;
      const pair = basic && Buffer.from(basic.split(' ')[1], 'base64').toString('ascii').split(':');
      const client = pair
        ? pair.map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
        : [form.get('client_id'), form.get('client_secret')];
      seen.push(`${client.join('|')}|${form.get('grant_type')}|${form.get('scope')}|${form.get('audience')}`);
      const count = seen.length;
      setTimeout(() => {
        const status = Number(mode.status ?? 200);
        const headers = { 'Content-Type': 'application/json' };
        if (mode.after) {
          headers['Retry-After'] = mode.after;
        }
        response.writeHead(status, headers);
        response.end(
          mode.body ??
            JSON.stringify({
              access_token: `token-${process.pid}-${count}`,
              token_type: 'bearer',
              expires_in: mode.lifetime === undefined ? 3600 : JSON.parse(mode.lifetime),
            }),
        );
      }, Number(mode.delay ?? 0));
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
