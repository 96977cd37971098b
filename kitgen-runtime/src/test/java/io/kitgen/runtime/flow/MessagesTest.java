package io.kitgen.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.binding.Calc;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MessagesTest {

  private static final CallContext.Key<String> WHO = CallContext.Key.local("who", String.class);

  private final List<Object> ends = new ArrayList<>();

  private static final class Numbers implements MessageSource<Integer> {

    private final int count;
    private final Exception failure;
    private int at;
    private int closed;

    Numbers(int count, @Nullable Exception failure) {
      this.count = count;
      this.failure = failure;
    }

    @Override
    public @Nullable Integer next() throws Exception {
      if (at == count && failure != null) {
        throw failure;
      }
      return at == count ? null : Integer.valueOf(++at);
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private <T> Stream<T> told(Stream<T> messages) {
    return Messages.onEnd(messages, end -> ends.add(Objects.requireNonNullElse(end, "end")));
  }

  @Test
  void aSourceIsReadLazilyAndClosedAtItsEnd() {
    Numbers numbers = new Numbers(3, null);
    Iterator<Integer> iterator = Messages.iterator(numbers);
    assertThat(numbers.at).isZero();
    assertThat(iterator.next()).isEqualTo(1);
    assertThat(numbers.at).isEqualTo(1);
    assertThat(iterator.next()).isEqualTo(2);
    assertThat(iterator.next()).isEqualTo(3);
    assertThat(numbers.closed).isZero();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(numbers.closed).isEqualTo(1);
  }

  @Test
  void aFailureStaysOne() {
    Numbers numbers = new Numbers(1, new Calc.OverflowException("too much", 3));
    Iterator<Integer> iterator = Messages.iterator(numbers);
    iterator.next();
    assertThatThrownBy(iterator::hasNext).isInstanceOf(Calc.OverflowException.class);
    assertThatThrownBy(iterator::next).isInstanceOf(Calc.OverflowException.class);
    assertThat(numbers.closed).isEqualTo(1);
  }

  @Test
  void closingAStreamClosesItsSource() {
    Numbers numbers = new Numbers(9, null);
    try (Stream<Integer> stream = Messages.stream(numbers)) {
      assertThat(stream.limit(2).toList()).containsExactly(1, 2);
    }
    assertThat(numbers.at).isEqualTo(2);
    assertThat(numbers.closed).isEqualTo(1);
  }

  @Test
  void theContextIsThereWhileMessagesAreMade() {
    CallContext ctx = CallContext.empty().with(WHO, "me");
    List<String> seen = new ArrayList<>();
    Stream<Integer> made =
        Stream.of(1, 2)
            .peek(n -> seen.add(n + " " + CallContext.current().get(WHO)))
            .onClose(() -> seen.add("close " + CallContext.current().get(WHO)));
    try (Stream<Integer> in = Messages.in(ctx, made)) {
      Iterator<Integer> each = in.iterator();
      each.next();
      assertThat(CallContext.current().get(WHO)).isNull();
      each.next();
    }
    assertThat(seen).containsExactly("1 me", "2 me", "close me");
  }

  @Test
  void theListenerIsToldOnceOfTheEnd() {
    try (Stream<Integer> all = told(Stream.of(1, 2, 3))) {
      assertThat(all.toList()).hasSize(3);
      assertThat(ends).containsExactly("end");
    }
    assertThat(ends).containsExactly("end");
  }

  @Test
  void theListenerIsToldOfAFailure() {
    IllegalStateException failure = new IllegalStateException("no more");
    Stream<Integer> failing =
        Stream.of(1, 2)
            .peek(
                n -> {
                  if (n == 2) {
                    throw failure;
                  }
                });
    try (Stream<Integer> all = told(failing)) {
      assertThatThrownBy(all::toList).isSameAs(failure);
    }
    assertThat(ends).containsExactly(failure);
  }

  @Test
  void theListenerIsToldOfAFailureWhenPulled() {
    Stream<Integer> failing = Messages.stream(new Numbers(1, new Calc.TwoZeroesException()));
    Iterator<Integer> all = told(failing).iterator();
    all.next();
    assertThatThrownBy(all::next).isInstanceOf(Calc.TwoZeroesException.class);
    assertThat(ends).hasOnlyElementsOfType(Calc.TwoZeroesException.class).hasSize(1);
  }

  @Test
  void theListenerIsToldOfWhoWantsNoMore() {
    try (Stream<Integer> all = told(Stream.iterate(1, n -> n + 1))) {
      assertThat(all.findFirst()).contains(1);
      assertThat(ends).isEmpty();
    }
    assertThat(ends).hasOnlyElementsOfType(CancellationException.class).hasSize(1);
  }

  @Test
  void theFailureOfWhoTakesTheMessagesIsNoneOfTheirs() {
    IllegalStateException own = new IllegalStateException("my own");
    try (Stream<Integer> all = told(Stream.of(1, 2, 3))) {
      assertThatThrownBy(
              () ->
                  all.forEach(
                      n -> {
                        throw own;
                      }))
          .isSameAs(own);
    }
    assertThat(ends).hasOnlyElementsOfType(CancellationException.class).hasSize(1);
  }

  @Test
  void failuresCanBeOthers() {
    Stream<Integer> messages =
        Messages.failing(
            Messages.stream(new Numbers(1, new IllegalStateException("secret"))),
            failure -> new IllegalArgumentException("told", failure));
    assertThatThrownBy(messages::toList)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("told");
  }

  @Test
  void allOfThemArePushedThrough() {
    AtomicInteger made = new AtomicInteger();
    Stream<Integer> endless = Stream.of(1).flatMap(one -> Stream.generate(made::incrementAndGet));
    Stream<Integer> relayed = told(Messages.in(CallContext.empty(), endless)).map(n -> n * 2);
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                relayed.forEachOrdered(
                    n -> {
                      taken.add(n);
                      if (taken.size() == 3) {
                        throw new CancellationException("enough");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(made.get()).isEqualTo(3);
  }

  @Test
  void aServiceMustReturnAStream() {
    assertThatThrownBy(() -> Messages.in(CallContext.empty(), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("the stream that the service returned");
  }
}
