package io.kitgen.testing.conformance;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.text.TextFormats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The service behind the transport under test. Thread-safe. */
public final class ReferenceService implements ConformanceService {

  /** A context value that crosses the wire where client and server are told to. */
  public static final CallContext.Key<String> TENANT =
      CallContext.Key.propagated("conformance-tenant", TextFormats.STRING);

  private final AtomicInteger calls = new AtomicInteger();

  /** Ready to use. */
  public ReferenceService() {}

  @Override
  public Values.Scalars scalars(Values.Scalars value) {
    return value;
  }

  @Override
  public Values.Boxes boxes(Values.Boxes value) {
    return value;
  }

  @Override
  public Values.Texts texts(Values.Texts value) {
    return value;
  }

  @Override
  public Values.Times times(Values.Times value) {
    return value;
  }

  @Override
  public Values.Containers containers(Values.Containers value) {
    return value;
  }

  @Override
  public Values.Tree tree(Values.Tree value) {
    return value;
  }

  @Override
  public Values.Page<Values.Item> page(Values.Page<Values.Item> value) {
    return value;
  }

  @Override
  public String join(
      boolean flag,
      int number,
      long large,
      double real,
      char letter,
      String text,
      Values.Color color,
      UUID id,
      List<String> words,
      Map<String, Integer> counts,
      Optional<String> maybe,
      @Nullable String nullable) {
    return String.join(
        "|",
        List.of(
            String.valueOf(flag),
            String.valueOf(number),
            String.valueOf(large),
            String.valueOf(real),
            String.valueOf(letter),
            text,
            color.name(),
            id.toString(),
            words.toString(),
            counts.toString(),
            maybe.toString(),
            String.valueOf(nullable)));
  }

  @Override
  public byte[] bytes(byte[] value) {
    return value;
  }

  @Override
  public long number(long value) {
    return value;
  }

  @Override
  public String text(String value) {
    return value;
  }

  @Override
  public List<Values.Item> list(List<Values.Item> value) {
    return value;
  }

  @Override
  public @Nullable String nullable(@Nullable String value) {
    return value;
  }

  @Override
  public void nothing() {
    calls.incrementAndGet();
  }

  @Override
  public int calls() {
    return calls.get();
  }

  @Override
  public Optional<Values.Item> find(String name) {
    return name.equals("none")
        ? Optional.empty()
        : Optional.of(new Values.Item(name, BigDecimal.ONE));
  }

  @Override
  public CompletionStage<String> later(String text) {
    return CompletableFuture.supplyAsync(() -> text);
  }

  @Override
  public CompletionStage<String> failLater(String how) {
    CompletableFuture<String> later = new CompletableFuture<>();
    try {
      later.complete(fail(how));
    } catch (Errors.CheckedException | RuntimeException e) {
      later.completeExceptionally(e);
    }
    return later;
  }

  @Override
  public String fail(String how) throws Errors.CheckedException {
    return switch (how) {
      case "plain" -> throw new Errors.PlainException("plain: \"quoted\" and ünïcödé");
      case "detailed" -> throw new Errors.DetailedException("too many", 3, List.of("ann", "bob"));
      case "checked" -> throw new Errors.CheckedException();
      case "round" -> throw new Errors.RoundException("it rolls", 1.5);
      case "square" -> throw new Errors.SquareException("it stands");
      case "code" -> throw new ServiceException(Code.PERMISSION_DENIED, "not yours");
      case "upstream" ->
          throw CallException.of(Code.UNAUTHENTICATED, "secret upstream detail").build();
      case "fault" -> throw new IllegalStateException("secret internal detail");
      case "error" -> throw new AssertionError("secret internal detail");
      default -> how;
    };
  }

  @Override
  public long sleep(long millis) {
    Deadline deadline = CallContext.current().deadline();
    long left = deadline == null ? -1 : deadline.remaining().toMillis();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException(Code.CANCELLED, "woken up", e);
    }
    return left;
  }

  @Override
  public long sleepBriefly(long millis) {
    return sleep(millis);
  }

  @Override
  public String tenant() {
    String tenant = CallContext.current().get(TENANT);
    return tenant == null ? "none" : tenant;
  }

  @Override
  public String places(
      UUID id,
      String rest,
      int limit,
      Optional<Values.Color> color,
      List<String> tags,
      int seven,
      String tenant,
      @Nullable String session,
      Values.Item item) {
    return String.join(
        "|",
        List.of(
            id.toString(),
            rest,
            String.valueOf(limit),
            color.toString(),
            tags.toString(),
            String.valueOf(seven),
            tenant,
            String.valueOf(session),
            item.toString()));
  }

  @Override
  public Values.Item note(String id, String text, int stars) {
    return new Values.Item(id + ": " + text, BigDecimal.valueOf(stars));
  }

  @Override
  public List<String> search(String text, @Nullable Integer limit, Values.Color color) {
    return List.of(text, String.valueOf(limit), color.name());
  }

  @Override
  public void delete(String name) {
    calls.incrementAndGet();
  }
}
