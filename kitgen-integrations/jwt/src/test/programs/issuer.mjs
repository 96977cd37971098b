// Issues tokens that Node.js signs, and lists the keys at /jwks.
// POST /sign?alg=…&kid=… signs the claims that are its body; POST /rotate makes new keys.
import http from 'node:http';
import crypto from 'node:crypto';
import fs from 'node:fs';

const [port, file] = process.argv.slice(2);
const HASH = { 256: 'sha256', 384: 'sha384', 512: 'sha512' };

function make(generation) {
  const pem = (kind, options) =>
    crypto.generateKeyPairSync(kind, options).privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    [`rsa-${generation}`]: pem('rsa', { modulusLength: 2048 }),
    [`ec-${generation}`]: pem('ec', { namedCurve: 'P-256' }),
  };
}

// A restarted issuer has the keys that it had.
let state = fs.existsSync(file)
  ? JSON.parse(fs.readFileSync(file))
  : { generation: 1, keys: make(1) };
const save = () => fs.writeFileSync(file, JSON.stringify(state));
save();
let fetched = 0;

const url = (value) => Buffer.from(value).toString('base64url');

function sign(header, claims) {
  const input = `${url(JSON.stringify(header))}.${url(claims)}`;
  const key = state.keys[header.kid];
  const bits = header.alg.slice(2);
  const options =
    header.alg[0] === 'P'
      ? { key, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: bits / 8 }
      : { key, dsaEncoding: 'ieee-p1363' };
  return `${input}.${crypto.sign(HASH[bits], Buffer.from(input), options).toString('base64url')}`;
}

const server = http.createServer((request, response) => {
  const target = new URL(request.url, 'http://x');
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    if (target.pathname === '/jwks') {
      fetched++;
      const keys = Object.entries(state.keys).map(([kid, key]) => ({
        ...crypto.createPublicKey(key).export({ format: 'jwk' }),
        kid,
        use: 'sig',
      }));
      keys.push({ kty: 'oct', kid: 'secret', k: url('x'.repeat(64)) });
      keys.push({ kty: 'MARTIAN', kid: 'martian' }, { kty: 'RSA', kid: 'broken' });
      response.setHeader('Content-Type', 'application/jwk-set+json');
      response.end(JSON.stringify({ keys }));
    } else if (target.pathname === '/fetched') {
      response.end(String(fetched));
    } else if (target.pathname === '/rotate') {
      state = { generation: state.generation + 1, keys: make(state.generation + 1) };
      save();
      response.end(String(state.generation));
    } else {
      response.end(sign(Object.fromEntries(target.searchParams), body));
    }
  });
});
server.listen(Number(port), '127.0.0.1');
