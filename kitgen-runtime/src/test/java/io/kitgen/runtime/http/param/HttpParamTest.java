package io.kitgen.runtime.http.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.syntax.QueryText;
import io.kitgen.runtime.text.TextFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and maps as texts, there and back. */
class HttpParamTest {

  /** A message that is written and read again. */
  private static final class Message implements ParamReader, ParamWriter {

    private final List<String> headers = new ArrayList<>();
    private final StringBuilder query = new StringBuilder();

    static Message query(String raw) {
      Message message = new Message();
      message.query.append(raw);
      return message;
    }

    static Message headers(String... values) {
      Message message = new Message();
      message.headers.addAll(List.of(values));
      return message;
    }

    @Override
    public void add(ParamPlace place, String name, String text) {
      headers.add(text);
    }

    @Override
    public void addQuery(String name, String encoded) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(encoded);
    }

    @Override
    public List<String> texts(ParamPlace place, String name) {
      return place == ParamPlace.HEADER ? headers : QueryText.parse(query.toString()).all(name);
    }

    @Override
    public List<String> split(String name, char separator) {
      return QueryText.parse(query.toString()).split(name, separator);
    }

    @Override
    public void forEachQuery(BiConsumer<String, String> each) {
      QueryText.parse(query.toString()).forEach(each);
    }

    @Override
    public RuntimeException refused(String where, String reason) {
      return new IllegalStateException(where + ": " + reason);
    }
  }

  private static final HttpParam<String> TAG = HttpParam.header("X-Tag", TextFormats.STRING);

  @Test
  void readsListsOfHeaders() {
    assertThat(TAG.list(Message.headers("a, b", " ,c,", "\"d, \\\"e\\\\\"")))
        .containsExactly("a", "b", "c", "d, \"e\\");
    assertThat(TAG.list(Message.headers("", ",", " , "))).isEmpty();
    assertThat(TAG.list(Message.headers("\"\""))).containsExactly("");
    assertThat(TAG.list(Message.headers("a\"b,c\"d"))).containsExactly("a\"b,c\"d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "a,\"b", "\"a\\", "\"a\\\""})
  void refusesAQuoteThatIsNotClosed(String field) {
    assertThatThrownBy(() -> TAG.list(Message.headers(field)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("header X-Tag: a quote is not closed");
  }

  @Test
  void doesNotTakeASingleValueApart() {
    assertThat(TAG.required(Message.headers("\"a\", \"b\""))).isEqualTo("\"a\", \"b\"");
  }

  @Test
  void doesNotTakeCookiesApart() {
    HttpParam<String> cookies = HttpParam.header("Set-Cookie", TextFormats.STRING);
    Message message = new Message();
    cookies.writeAll(message, List.of("a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "b=\"2\""));
    assertThat(cookies.list(message))
        .containsExactly("a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "b=\"2\"");
  }

  @Test
  void everyListComesBackAsItWas() {
    Random random = new Random(7);
    String letters = "ab,\"\\ |+%;=&[]é\t";
    for (int round = 0; round < 2_000; round++) {
      List<String> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
          value.append(letters.charAt(random.nextInt(letters.length())));
        }
        values.add(value.toString());
      }
      comesBack(TAG, values);
      comesBack(HttpParam.query("q", TextFormats.STRING, ","), values);
      for (String separator : List.of("|", " ")) {
        HttpParam<String> param = HttpParam.query("q", TextFormats.STRING, separator);
        if (values.stream().noneMatch(value -> value.contains(separator))) {
          comesBack(param, values);
        } else {
          assertThatThrownBy(() -> param.writeAll(new Message(), values))
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  private static void comesBack(HttpParam<String> param, List<String> values) {
    Message message = new Message();
    param.writeAll(message, values);
    assertThat(param.list(message)).as(message.headers + " " + message.query).isEqualTo(values);
  }

  @Test
  void nothingIsWrittenOfNothing() {
    Message message = new Message();
    HttpParam.query("q", TextFormats.STRING, ",").writeAll(message, List.of());
    HttpParam.query("q", TextFormats.STRING, ",").writeAll(message, null);
    QueryMap.rest(TextFormats.STRING, TextFormats.INT).write(message, null);
    assertThat(message.query).isEmpty();
    assertThat(message.headers).isEmpty();
  }

  @Test
  void aCookieThatIsSetHasAttributesThatNoValueCanChange() {
    HttpParam<String> cookie = HttpParam.setCookie("S", TextFormats.STRING, "Path=/; HttpOnly");
    Message message = new Message();
    cookie.write(message, "v");
    assertThat(message.headers).containsExactly("v; Path=/; HttpOnly");
    for (String bad : List.of("a;b", "a b", "a,b", "a\nb", "é")) {
      assertThatThrownBy(() -> cookie.write(message, bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void mapsTakeWhatIsTheirs() {
    Message message = Message.query("a=1&f%5Bx%5D=2&f[y]=3&b=4&a=5&f=6&limit=7");
    assertThat(QueryMap.deep("f", TextFormats.STRING, TextFormats.INT).map(message))
        .isEqualTo(Map.of("x", 2, "y", 3));
    assertThat(QueryMap.rest(TextFormats.STRING, TextFormats.INT, "limit", "f[").map(message))
        .isEqualTo(Map.of("a", 1, "b", 4, "f", 6));
    assertThat(QueryMap.rest(TextFormats.STRING, TextFormats.INT, "limit", "f[").lists(message))
        .containsEntry("a", List.of(1, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f[]=1", "f[x=1", "f[x]y=1", "f[x][y]=1", "f[=1", "f[x]=y"})
  void aMapRefusesWhatIsNoKeyOrNoValue(String query) {
    assertThatThrownBy(
            () -> QueryMap.deep("f", TextFormats.STRING, TextFormats.INT).map(Message.query(query)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("query parameter f[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "limit", "f[x]"})
  void theRestHasNoNameOfAnother(String key) {
    QueryMap<String, Integer> rest =
        QueryMap.rest(TextFormats.STRING, TextFormats.INT, "limit", "f[");
    assertThatThrownBy(() -> rest.write(new Message(), Map.of(key, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
