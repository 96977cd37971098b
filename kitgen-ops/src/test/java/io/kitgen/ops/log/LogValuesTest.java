package io.kitgen.ops.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.OperationField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogValuesTest {

  private final LogValues values = LogValues.standard();

  private record Card(String number) {}

  private record Order(String id, Card card) {}

  private record Login(String user, String password) {}

  @Test
  void printsWhatIsPlain() {
    UUID id = new UUID(1, 2);
    assertThat(values.of(3L)).isEqualTo(3L);
    assertThat(values.of(true)).isEqualTo(true);
    assertThat(values.of((Object) null)).isNull();
    assertThat(values.of(Optional.of("x"))).isEqualTo("x");
    assertThat(values.of(Optional.empty())).isNull();
    assertThat(values.of(id)).isEqualTo(id.toString());
    assertThat(values.of(new BigDecimal("1E+1000000"))).isEqualTo("1E+1000000");
    assertThat(values.of(Thread.State.NEW)).isEqualTo("NEW");
  }

  @Test
  void printsSizes() {
    assertThat(values.of(List.of(1, 2))).isEqualTo("2 elements");
    assertThat(values.of(Map.of(1, 2))).isEqualTo("1 entries");
    assertThat(values.of(new byte[3])).isEqualTo("3 bytes");
    assertThat(values.of(new String[4])).isEqualTo("4 elements");
    assertThat(values.of(new int[5])).isEqualTo("int[]");
  }

  @Test
  void cutsLongTexts() {
    LogValues short3 = values.textUpTo(3);
    assertThat(short3.of("abc")).isEqualTo("abc");
    assertThat(short3.of("abcd")).isEqualTo("abc… (4 characters)");
    assertThat(short3.of("ab\ud83d\ude00")).isEqualTo("ab… (4 characters)");
    assertThatThrownBy(() -> values.textUpTo(0)).hasMessageContaining("65536: 0");
  }

  @Test
  void tellsNothingOfObjectsUnlessTold() {
    Order order = new Order("o1", new Card("4111"));
    assertThat(values.of(order)).isEqualTo("Order");
    assertThat(values.show(Order.class, Order::id).of(order)).isEqualTo("o1");
    assertThat(values.show(Order.class, Order::card).of(order)).isEqualTo("Card");
    assertThat(values.toStrings().of(order)).isEqualTo("Order[id=o1, card=Card[number=4111]]");
  }

  @Test
  void endsWhereAViewGoesInCircles() {
    LogValues circle = values.show(Order.class, order -> Optional.of(order));
    assertThat(circle.of(new Order("o1", new Card("4111")))).isEqualTo("…");
  }

  @Test
  void survivesAViewThatThrows() {
    LogValues broken =
        values.show(
            Order.class,
            order -> {
              throw new IllegalStateException();
            });
    assertThat(broken.of(new Order("o", new Card(""))))
        .isEqualTo("PANIC:java.lang.IllegalStateException");
  }

  @Test
  void hidesWhatIsSensitive() {
    OperationField<Login> password = OperationField.sensitive("password", Login::password);
    Login login = new Login("ada", "secret");
    assertThat(values.of(password, login)).isEqualTo("***");
    assertThat(values.lengthsOfSensitive().of(password, login)).isEqualTo("*** (6)");
    List<Integer> lengths =
        Arrays.asList(values.hidden(6).length(), values.lengthsOfSensitive().hidden(-1).length());
    assertThat(lengths).containsExactly(3, 3);
  }
}
