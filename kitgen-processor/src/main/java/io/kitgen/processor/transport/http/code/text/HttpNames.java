package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that the binding names, beside those that every generated type may. */
public final class HttpNames {

  private static final String HTTP = "io.kitgen.runtime.http";
  private static final String BODIES = "io.kitgen.http.binding";
  private static final String BINDING = "io.kitgen.runtime.http.binding";

  public static final ClassName HANDLER = ClassName.get(HTTP, "HttpHandler");
  public static final ClassName CODEC = ClassName.get(BINDING, "HttpCodec");
  public static final ClassName OPERATION = ClassName.get(BINDING, "HttpOperation");
  public static final ClassName PARAM = ClassName.get(HTTP + ".param", "HttpParam");
  public static final ClassName QUERY_MAP = ClassName.get(HTTP + ".param", "QueryMap");
  public static final ClassName ROUTES = ClassName.get(HTTP + ".route", "HttpRoutes");
  public static final ClassName TRANSPORT = ClassName.get(BINDING, "HttpTransport");
  public static final ClassName REQUEST_READER = ClassName.get(BINDING, "RequestReader");
  public static final ClassName REQUEST_WRITER = ClassName.get(BINDING, "RequestWriter");
  public static final ClassName RESPONSE_READER = ClassName.get(BINDING, "ResponseReader");
  public static final ClassName RESPONSE_WRITER = ClassName.get(BINDING, "ResponseWriter");
  public static final ClassName CONTENT_BODY = ClassName.get(BODIES, "ContentBody");
  public static final ClassName FORM_PARTS = ClassName.get(BODIES, "FormParts");
  public static final ClassName MULTIPART = ClassName.get(BODIES, "Multipart");
  public static final ClassName RANGES = ClassName.get(BODIES, "Ranges");
  public static final ClassName CONDITIONS = ClassName.get("io.kitgen.http", "Conditions");
  public static final ClassName SERVER_EDGE =
      ClassName.get("io.kitgen.runtime.server", "ServerEdge");

  private HttpNames() {}
}
