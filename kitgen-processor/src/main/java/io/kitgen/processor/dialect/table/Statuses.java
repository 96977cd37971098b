package io.kitgen.processor.dialect.table;

import static java.util.Map.entry;

import java.util.Map;

/** The statuses of HTTP by the names that Spring and Micronaut give them. */
public final class Statuses {

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          entry("OK", 200),
          entry("CREATED", 201),
          entry("ACCEPTED", 202),
          entry("NON_AUTHORITATIVE_INFORMATION", 203),
          entry("NO_CONTENT", 204),
          entry("RESET_CONTENT", 205),
          entry("PARTIAL_CONTENT", 206),
          entry("MULTI_STATUS", 207),
          entry("ALREADY_REPORTED", 208),
          entry("ALREADY_IMPORTED", 208),
          entry("IM_USED", 226),
          entry("MOVED_PERMANENTLY", 301),
          entry("FOUND", 302),
          entry("SEE_OTHER", 303),
          entry("NOT_MODIFIED", 304),
          entry("TEMPORARY_REDIRECT", 307),
          entry("PERMANENT_REDIRECT", 308),
          entry("BAD_REQUEST", 400),
          entry("UNAUTHORIZED", 401),
          entry("PAYMENT_REQUIRED", 402),
          entry("FORBIDDEN", 403),
          entry("NOT_FOUND", 404),
          entry("METHOD_NOT_ALLOWED", 405),
          entry("NOT_ACCEPTABLE", 406),
          entry("PROXY_AUTHENTICATION_REQUIRED", 407),
          entry("REQUEST_TIMEOUT", 408),
          entry("CONFLICT", 409),
          entry("GONE", 410),
          entry("LENGTH_REQUIRED", 411),
          entry("PRECONDITION_FAILED", 412),
          entry("PAYLOAD_TOO_LARGE", 413),
          entry("CONTENT_TOO_LARGE", 413),
          entry("REQUEST_ENTITY_TOO_LARGE", 413),
          entry("URI_TOO_LONG", 414),
          entry("UNSUPPORTED_MEDIA_TYPE", 415),
          entry("REQUESTED_RANGE_NOT_SATISFIABLE", 416),
          entry("EXPECTATION_FAILED", 417),
          entry("I_AM_A_TEAPOT", 418),
          entry("UNPROCESSABLE_ENTITY", 422),
          entry("UNPROCESSABLE_CONTENT", 422),
          entry("LOCKED", 423),
          entry("FAILED_DEPENDENCY", 424),
          entry("TOO_EARLY", 425),
          entry("UPGRADE_REQUIRED", 426),
          entry("PRECONDITION_REQUIRED", 428),
          entry("TOO_MANY_REQUESTS", 429),
          entry("REQUEST_HEADER_FIELDS_TOO_LARGE", 431),
          entry("UNAVAILABLE_FOR_LEGAL_REASONS", 451),
          entry("INTERNAL_SERVER_ERROR", 500),
          entry("NOT_IMPLEMENTED", 501),
          entry("BAD_GATEWAY", 502),
          entry("SERVICE_UNAVAILABLE", 503),
          entry("GATEWAY_TIMEOUT", 504),
          entry("HTTP_VERSION_NOT_SUPPORTED", 505),
          entry("VARIANT_ALSO_NEGOTIATES", 506),
          entry("INSUFFICIENT_STORAGE", 507),
          entry("LOOP_DETECTED", 508),
          entry("NOT_EXTENDED", 510),
          entry("NETWORK_AUTHENTICATION_REQUIRED", 511));

  // As clients read the statuses of servers that name no code.
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          entry(400, "INVALID_ARGUMENT"),
          entry(401, "UNAUTHENTICATED"),
          entry(403, "PERMISSION_DENIED"),
          entry(404, "NOT_FOUND"),
          entry(409, "ABORTED"),
          entry(410, "NOT_FOUND"),
          entry(429, "RESOURCE_EXHAUSTED"),
          entry(500, "INTERNAL"),
          entry(501, "UNIMPLEMENTED"),
          entry(503, "UNAVAILABLE"),
          entry(504, "DEADLINE_EXCEEDED"));

  private static final int SERVER_ERROR = 500;

  private Statuses() {}

  /** The number of the constant {@code name}; -1, which is no status, for one that is not known. */
  public static int number(String name) {
    return NUMBERS.getOrDefault(name, -1);
  }

  /** The code of an error with the HTTP status {@code status}. */
  public static String code(int status) {
    return CODES.getOrDefault(status, status < SERVER_ERROR ? "FAILED_PRECONDITION" : "INTERNAL");
  }
}
