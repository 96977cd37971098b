package io.kitgen.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorCodec;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SerialisingTest {
  private static final JsonCodec<StringBuilder> TEXT =
      JsonCodec.of(
          in -> {
            String text = in.readString();
            if (text.contains("unreadable")) {
              throw in.nullValue();
            }
            return new StringBuilder(text);
          },
          (value, out) -> out.write(value.toString()));

  private static final Operation<StringBuilder, StringBuilder> ECHO =
      Operation.of("test", "echo", StringBuilder.class, StringBuilder.class)
          .declares(
              new DeclaredError<>(
                  Full.class, "full", Code.ABORTED, 409, "about:blank", "Full", new FullCodec()))
          .build();

  @Test
  void neitherSideSeesTheOthersObjects() throws Exception {
    StringBuilder request = new StringBuilder("a");
    AtomicReference<StringBuilder> received = new AtomicReference<>();
    StringBuilder response =
        on((ctx, it) -> {
              received.set(it);
              return it.append("b");
            })
            .call(CallContext.empty(), request);
    assertThat(request).hasToString("a");
    assertThat(response).hasToString("ab").isNotSameAs(received.get());
  }

  @Test
  void aDeclaredErrorIsCopied() {
    Full thrown = new Full("no room", 3);
    Full copy = catchThrowableOfType(Full.class, () -> call(thrown));
    assertThat(copy).isNotSameAs(thrown).hasMessage("no room").hasNoCause();
    assertThat(copy.limit).isEqualTo(3);
  }

  @Test
  void aFaultTellsNothing() {
    CallException error =
        catchThrowableOfType(
            CallException.class, () -> call(new FileNotFoundException("/etc/secret")));
    assertThat(error.code()).isEqualTo(Code.INTERNAL);
    assertThat(error).hasNoCause();
    assertThat(error.toString()).doesNotContain("secret");
  }

  @Test
  void aPlainCodeComesWithItsMessage() {
    CallException error =
        catchThrowableOfType(
            CallException.class,
            () -> call(new ServiceException(Code.PERMISSION_DENIED, "not yours")));
    assertThat(error.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(error).hasMessage("not yours");
  }

  @Test
  void theFailureOfAFurtherServiceKeepsNoCodeOfItsOwn() {
    CallException error =
        catchThrowableOfType(
            CallException.class,
            () -> call(CallException.of(Code.NOT_FOUND, "over there").build()));
    assertThat(error.code()).isEqualTo(Code.INTERNAL);
  }

  @Test
  void whatCannotBeReadIsTheSendersFault() {
    CallException error =
        catchThrowableOfType(
            CallException.class,
            () -> on((ctx, it) -> it).call(CallContext.empty(), new StringBuilder("unreadable")));
    assertThat(error.code()).isEqualTo(Code.INVALID_ARGUMENT);
    CallException internal =
        catchThrowableOfType(
            CallException.class,
            () ->
                on((ctx, it) -> it.append("unreadable"))
                    .call(CallContext.empty(), new StringBuilder("a")));
    assertThat(internal.code()).isEqualTo(Code.INTERNAL);
    assertThat(internal)
        .hasMessage("the response of test/echo cannot be sent")
        .hasCauseInstanceOf(JsonException.class);
  }

  @Test
  void aFailedAssertionPasses() {
    assertThatThrownBy(
            () ->
                on((ctx, it) -> {
                      throw new AssertionError("mine");
                    })
                    .call(CallContext.empty(), new StringBuilder()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anInterruptionPasses() {
    assertThatThrownBy(() -> call(new InterruptedException()))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void theCallerKnowsByItselfThatItIsTooLate() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    Endpoint<StringBuilder, StringBuilder> echo = on((ctx, it) -> it);
    assertThat(
            catchThrowableOfType(
                    CallException.class,
                    () ->
                        echo.call(
                            CallContext.empty().withCancellation(cancellation),
                            new StringBuilder()))
                .code())
        .isEqualTo(Code.CANCELLED);
    assertThat(
            catchThrowableOfType(
                    CallException.class,
                    () ->
                        echo.call(
                            CallContext.empty().withTimeout(Duration.ZERO), new StringBuilder()))
                .code())
        .isEqualTo(Code.DEADLINE_EXCEEDED);
  }

  @Test
  void anErrorThatComesTooLateIsNotHeard() {
    Endpoint<StringBuilder, StringBuilder> late =
        on(
            (ctx, it) -> {
              Thread.sleep(20);
              throw new Full("no room", 3);
            });
    CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(10));
    assertThat(
            catchThrowableOfType(CallException.class, () -> late.call(ctx, new StringBuilder()))
                .code())
        .isEqualTo(Code.DEADLINE_EXCEEDED);
  }

  private static void call(Exception thrown) throws Exception {
    on((ctx, request) -> {
          throw thrown;
        })
        .call(CallContext.empty(), new StringBuilder());
  }

  private static Endpoint<StringBuilder, StringBuilder> on(
      Endpoint<StringBuilder, StringBuilder> next) {
    return Serialising.on(ECHO, next, TEXT, TEXT);
  }

  private static final class Full extends Exception {
    private static final long serialVersionUID = 1L;
    private final int limit;

    Full(String message, int limit) {
      super(message);
      this.limit = limit;
    }
  }

  private static final class FullCodec implements ErrorCodec<Full> {
    @Override
    public void writeMembers(Full error, JsonWriter out) {
      out.name("limit");
      out.write(error.limit);
    }

    @Override
    public Full read(String message, JsonReader members) {
      members.beginObject();
      int limit = 0;
      while (members.nextKey() != null) {
        limit = members.readInt();
      }
      return new Full(message, limit);
    }
  }
}
