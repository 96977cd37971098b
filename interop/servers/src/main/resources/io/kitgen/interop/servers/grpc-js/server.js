'use strict';
// Serves the Meter of the .proto argv[2] at port argv[3] of this machine.
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [proto, port] = process.argv.slice(2);
const { Meter } = grpc.loadPackageDefinition(
    loader.loadSync(proto, { longs: Number, defaults: true })).meter.v1;

const server = new grpc.Server();
server.addService(Meter.service, {
  read: (call, done) => {
    if (call.request.name === 'missing') {
      done({ code: grpc.status.NOT_FOUND, details: 'gone: ½' });
    } else if (call.request.name !== 'slow') {
      done(null, { name: call.request.name, value: 42, tenant: String(call.metadata.get('x-tenant')) });
    }
  },
  watch: call => {
    for (let i = 0; i < call.request.count; i++) {
      call.write({ name: call.request.name, value: i });
    }
    call.end();
  },
  total: (call, done) => {
    let total = 0;
    call.on('data', reading => { total += reading.value; });
    call.on('end', () => done(null, { value: total }));
  },
  relay: call => {
    call.on('data', reading => call.write({ name: reading.name, value: 2 * reading.value }));
    call.on('end', () => call.end());
  },
});
server.bindAsync('127.0.0.1:' + port, grpc.ServerCredentials.createInsecure(), () => {});
