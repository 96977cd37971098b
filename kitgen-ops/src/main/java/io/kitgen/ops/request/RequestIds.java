package io.kitgen.ops.request;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.client.AttemptFilter;
import io.kitgen.runtime.server.CallObserver;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each request an id that stays with it across services ({@code X-Request-Id}, {@link
 * CallKeys#REQUEST_ID}): for logs, and for the people who report a failure.
 *
 * <pre>{@code
 * ServerEdge edge = ServerEdge.builder().observe(RequestIds.accepted(), CallLog.to(logger)).build();
 *
 * AddServiceClient add = AddServiceClient.over(transport)
 *     .with(RequestIds.assigned()).filter(RequestIds.sent()).build();
 * }</pre>
 *
 * <p>An id is 1 to 128 letters, digits and {@code - _ . : / + = @ ~}; what comes in as another text
 * is not taken, and nothing that a log could stumble over gets through. A new one is 32 hexadecimal
 * digits at random: unique, but no secret.
 */
public final class RequestIds {

  private static final int LONGEST = 128;
  private static final String MARKS = "-_.:/+=@~";

  private RequestIds() {}

  /**
   * For a server: takes the id that comes with a call, or a new one, into its context, and sends it
   * back beside the answer or the error. Observe with it first, so that the others see the id.
   */
  public static CallObserver accepted() {
    return RequestIds::accept;
  }

  private static CallObservation accept(
      Operation<?, ?> operation, Metadata metadata, CallContext ctx) {
    String came = metadata.first(CallKeys.REQUEST_ID.name());
    String id = came != null && isId(came) ? came : newId();
    Metadata.Sink answer = metadata.as(Metadata.Sink.class);
    if (answer != null) {
      answer.set(CallKeys.REQUEST_ID.name(), id);
    }
    CallContext known = ctx.with(CallKeys.REQUEST_ID, id);
    return new CallObservation() {
      @Override
      public CallContext context(CallContext before) {
        return known;
      }

      @Override
      public void end(Outcome outcome) {}
    };
  }

  /**
   * For a client: gives a call an id where its context has none, one for all attempts. Within the
   * call of a server the context has that of the request that is being served.
   */
  public static Middleware assigned() {
    return (operation, next) ->
        (ctx, request) ->
            next.call(ctx.get(CallKeys.REQUEST_ID) == null ? given(ctx) : ctx, request);
  }

  private static CallContext given(CallContext ctx) {
    return ctx.with(CallKeys.REQUEST_ID, newId());
  }

  /**
   * For a client: sends the id of the context along with each attempt; nothing where it has none.
   */
  public static AttemptFilter sent() {
    return (operation, attempt, ctx) -> {
      String id = ctx.get(CallKeys.REQUEST_ID);
      if (id != null && isId(id)) {
        attempt.set(CallKeys.REQUEST_ID.name(), id);
      }
      return ctx;
    };
  }

  private static String newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }

  private static boolean isId(String text) {
    boolean good = !text.isEmpty() && text.length() <= LONGEST;
    for (int i = 0; good && i < text.length(); i++) {
      char c = text.charAt(i);
      good =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || MARKS.indexOf(c) >= 0;
    }
    return good;
  }
}
