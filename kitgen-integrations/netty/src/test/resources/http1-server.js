const server = require('node:http').createServer((request, response) => response.end('HTTP/1.1'));
server.listen(0, 'localhost', () => console.log('listening ' + server.address().port));
