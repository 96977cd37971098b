package io.kitgen.ops.audit;

import io.kitgen.Code;
import io.kitgen.ops.text.JsonFields;
import io.kitgen.runtime.call.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or tried. Immutable.
 *
 * @param id names this record and no other: who reads a log in which one may come twice tells by it
 * @param time when the call ended
 * @param service the service's name
 * @param operation the operation's name
 * @param principal who called, or null when nobody was found out
 * @param transport how the call came; empty when it came from within the process
 * @param peer the address that it came from, or null; behind a proxy the proxy's
 * @param requestId the request's id, or null
 * @param traceId the trace's id, or null
 * @param outcome how it ended
 * @param code what the caller was told
 * @param error the declared error's name or the exception's class, or null
 * @param fields the chosen parameters, bounded; null for those that could not be decoded
 */
public record AuditRecord(
    String id,
    Instant time,
    String service,
    String operation,
    @Nullable String principal,
    String transport,
    @Nullable String peer,
    @Nullable String requestId,
    @Nullable String traceId,
    Outcome.Kind outcome,
    Code code,
    @Nullable String error,
    @Nullable Map<String, @Nullable Object> fields) {

  /** Checks that what must be there is, and keeps a copy of the fields. */
  public AuditRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(code, "code");
    fields = fields == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * This record as a JSON object in UTF-8, members in the order of the components, {@code
   * request_id} and {@code trace_id} with an underscore, the outcome in lower case, what is null
   * left out.
   */
  public byte[] json() {
    return json(fields, false);
  }

  /** As {@link #json()}; without the fields when it would be longer than {@code longest}. */
  byte[] json(int longest) {
    byte[] whole = json();
    return whole.length <= longest ? whole : json(null, true);
  }

  private byte[] json(@Nullable Map<String, @Nullable Object> parameters, boolean truncated) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("time", time);
    members.put("service", service);
    members.put("operation", operation);
    put(members, "principal", principal);
    members.put("transport", transport);
    put(members, "peer", peer);
    put(members, "request_id", requestId);
    put(members, "trace_id", traceId);
    members.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
    members.put("code", code);
    put(members, "error", error);
    put(members, "fields", parameters);
    put(members, "truncated", truncated ? true : null);
    return JsonFields.ENCODER.write(members);
  }

  private static void put(
      Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
