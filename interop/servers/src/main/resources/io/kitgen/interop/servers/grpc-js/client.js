'use strict';
// Calls the Meter at argv[4]: argv[2] is its .proto, argv[3] what to do. Prints what came, as JSON.
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [proto, what, address] = process.argv.slice(2);
const { Meter } = grpc.loadPackageDefinition(
    loader.loadSync(proto, { longs: Number, defaults: true })).meter.v1;
const meter = new Meter(address, grpc.credentials.createInsecure(),
    { 'grpc.default_compression_algorithm': what === 'gzip' ? 2 : 0 });

function told(error, value) {
  console.log(JSON.stringify(error
      ? { code: error.code, details: error.details,
          status: (error.metadata.get('grpc-status-details-bin')[0] || '').toString('latin1') }
      : value));
}

function collect(stream) {
  const values = [];
  stream.on('data', reading => values.push(reading.value));
  stream.on('error', error => told(error));
  stream.on('end', () => told(null, values));
}

function metadata() {
  const fields = new grpc.Metadata();
  fields.set('x-tenant', 'acme');
  return fields;
}

const does = {
  read: () => meter.read({ name: 'hall' }, metadata(), told),
  gzip: () => meter.read({ name: 'x'.repeat(100000) }, metadata(), told),
  missing: () => meter.read({ name: 'missing' }, told),
  deadline: () => meter.read({ name: 'slow' }, { deadline: Date.now() + 300 }, told),
  watch: () => collect(meter.watch({ name: 'hall', count: 100 })),
  total: () => {
    const call = meter.total(told);
    for (let i = 1; i <= 100; i++) {
      call.write({ name: 'hall', value: i });
    }
    call.end();
  },
  relay: () => {
    const call = meter.relay();
    collect(call);
    for (let i = 1; i <= 100; i++) {
      call.write({ name: 'hall', value: i });
    }
    call.end();
  },
};
does[what]();
