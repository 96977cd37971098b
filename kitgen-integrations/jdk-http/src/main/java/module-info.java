/** The JDK's HTTP server and client as engines. */
module io.kitgen.jdk {
  requires transitive io.kitgen.runtime;
  requires transitive java.net.http;
  requires jdk.httpserver;

  exports io.kitgen.jdk;
}
