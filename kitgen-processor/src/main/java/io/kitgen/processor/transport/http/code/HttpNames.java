package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that the binding names, beside those that every generated type may. */
final class HttpNames {

  private static final String HTTP = "io.kitgen.runtime.http";
  private static final String BINDING = "io.kitgen.runtime.http.binding";

  static final ClassName HANDLER = ClassName.get(HTTP, "HttpHandler");
  static final ClassName CODEC = ClassName.get(BINDING, "HttpCodec");
  static final ClassName OPERATION = ClassName.get(BINDING, "HttpOperation");
  static final ClassName PARAM = ClassName.get(BINDING, "HttpParam");
  static final ClassName ROUTES = ClassName.get(HTTP + ".route", "HttpRoutes");
  static final ClassName TRANSPORT = ClassName.get(BINDING, "HttpTransport");
  static final ClassName REQUEST_READER = ClassName.get(BINDING, "RequestReader");
  static final ClassName REQUEST_WRITER = ClassName.get(BINDING, "RequestWriter");
  static final ClassName RESPONSE_READER = ClassName.get(BINDING, "ResponseReader");
  static final ClassName RESPONSE_WRITER = ClassName.get(BINDING, "ResponseWriter");
  static final ClassName SERVER_EDGE = ClassName.get("io.kitgen.runtime.server", "ServerEdge");

  private HttpNames() {}
}
