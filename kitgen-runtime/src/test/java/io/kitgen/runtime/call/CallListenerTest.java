package io.kitgen.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallListenerTest {
  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();

  private final List<String> told = new ArrayList<>();

  @Test
  void isNotInterestedWhenNoneOfAllIs() {
    CallListener none = CallListener.all(CallListener.none(), CallListener.none());

    assertThat(none.begin(SUM, CallContext.empty())).isNull();
  }

  @Test
  void tellsEachInOrder() {
    CallListener all = CallListener.all(noting("a"), CallListener.none(), noting("b"));

    callTo(all);

    assertThat(told)
        .containsExactly(
            "a begin sum",
            "b begin sum",
            "a n=1",
            "b n=1",
            "a v=true",
            "b v=true",
            "a end",
            "b end");
  }

  @Test
  void goesOnWithoutTheOneThatThrowsAndLogsItsFirstFailure() {
    List<LogRecord> logged = new ArrayList<>();
    Logger logger = Logger.getLogger(CallListener.class.getName());
    Handler handler = recording(logged);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      CallListener throwing =
          (operation, ctx) -> {
            throw new IllegalStateException("no disk");
          };
      CallListener all = CallListener.all(throwing, failsAtParameter(), noting("b"));

      callTo(all);
      callTo(all);
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(told)
        .containsExactly(
            "b begin sum",
            "b n=1",
            "b v=true",
            "b end",
            "b begin sum",
            "b n=1",
            "b v=true",
            "b end");
    assertThat(logged).singleElement().extracting(LogRecord::getThrown).isNotNull();
  }

  @Test
  void isOneOfItsOwnAlready() {
    CallListener all = CallListener.all(noting("a"), noting("b"));

    assertThat(CallListener.all(all)).isSameAs(all);
  }

  private static void callTo(CallListener listener) {
    CallListener.Call call = listener.begin(SUM, CallContext.empty());
    assertThat(call).isNotNull();
    call.parameter("n", 1);
    call.result("v", true);
    call.end();
  }

  private CallListener noting(String name) {
    return (operation, ctx) -> {
      told.add(name + " begin " + operation.name());
      return new Noting(name);
    };
  }

  private CallListener failsAtParameter() {
    return (operation, ctx) ->
        new Noting("never") {
          @Override
          public void parameter(String name, @Nullable Object value) {
            throw new IllegalStateException(name);
          }
        };
  }

  private static Handler recording(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        logged.add(record);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private class Noting implements CallListener.Call {
    private final String name;

    Noting(String name) {
      this.name = name;
    }

    @Override
    public void parameter(String field, @Nullable Object value) {
      told.add(name + " " + field + "=" + value);
    }

    @Override
    public void result(String field, @Nullable Object value) {
      told.add(name + " " + field + "=" + value);
    }

    @Override
    public void failed(Throwable error) {
      told.add(name + " failed " + error);
    }

    @Override
    public void end() {
      told.add(name + " end");
    }
  }
}
