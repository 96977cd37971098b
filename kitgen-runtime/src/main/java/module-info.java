/** The small runtime behind generated code. */
@SuppressWarnings("module") // modules that share small parts are built after this one
module io.kitgen.runtime {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive io.kitgen.annotations;
  requires transitive org.jspecify;

  exports io.kitgen.runtime;
  exports io.kitgen.runtime.call;
  exports io.kitgen.runtime.client;
  exports io.kitgen.runtime.error;
  exports io.kitgen.runtime.flow;
  exports io.kitgen.runtime.http;
  exports io.kitgen.runtime.http.binding;
  exports io.kitgen.runtime.http.client;
  exports io.kitgen.runtime.http.fault to
      io.kitgen.http;
  exports io.kitgen.runtime.http.h1 to
      io.kitgen.netty;
  exports io.kitgen.runtime.http.param;
  exports io.kitgen.runtime.http.route;
  exports io.kitgen.runtime.http.server;
  exports io.kitgen.runtime.http.syntax to
      io.kitgen.auth,
      io.kitgen.client,
      io.kitgen.http,
      io.kitgen.netty,
      io.kitgen.rpc,
      io.kitgen.servlet;
  exports io.kitgen.runtime.json;
  exports io.kitgen.runtime.local;
  exports io.kitgen.runtime.server;
  exports io.kitgen.runtime.server.deadline;
  exports io.kitgen.runtime.stream;
  exports io.kitgen.runtime.text;
  exports io.kitgen.runtime.thread to
      io.kitgen.grpc,
      io.kitgen.jdk,
      io.kitgen.netty,
      io.kitgen.resilience;
  exports io.kitgen.runtime.validation;
  exports io.kitgen.runtime.version;
}
