package io.kitgen.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.text.EnumFormat;
import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Holds the keys of maps against Jackson's. */
@SuppressWarnings("JavaUtilDate") // it is one of the types that people have
class MapKeyOracleTest {

  private static final JsonMapper ORACLE = Documents.jackson();

  private static <K> JsonCodec<Map<K, Integer>> codec(TextFormat<K> keys) {
    return JsonCodec.of(
        in -> {
          Map<K, Integer> map = new LinkedHashMap<>();
          in.beginObject();
          for (K key = in.nextKey(keys); key != null; key = in.nextKey(keys)) {
            map.put(key, in.readInt());
          }
          return map;
        },
        (map, out) -> {
          out.beginObject();
          map.forEach(
              (key, value) -> {
                out.name(keys, key);
                out.write(value.intValue());
              });
          out.endObject();
        });
  }

  private static <K> void agrees(Class<K> type, TextFormat<K> format, List<K> keys) {
    JavaType mapType = ORACLE.getTypeFactory().constructMapType(Map.class, type, Integer.class);
    for (K key : keys) {
      Map<K, Integer> map = Map.of(key, 1);
      byte[] json = codec(format).write(map);
      assertThat(new String(json, StandardCharsets.UTF_8))
          .isEqualTo(ORACLE.writeValueAsString(map));
      assertThat(codec(format).read(json))
          .isEqualTo(map)
          .isEqualTo(ORACLE.<Map<K, Integer>>readValue(json, mapType));
    }
  }

  @Test
  void keysOfEveryType() {
    agrees(String.class, TextFormats.STRING, List.of("", "a\"b", "\u0000", "größe"));
    agrees(Integer.class, TextFormats.INT, List.of(0, -1, Integer.MIN_VALUE));
    agrees(Long.class, TextFormats.LONG, List.of(0L, Long.MAX_VALUE));
    agrees(Boolean.class, TextFormats.BOOLEAN, List.of(true, false));
    agrees(Short.class, TextFormats.SHORT, List.of((short) 0, Short.MIN_VALUE));
    agrees(BigDecimal.class, TextFormats.BIG_DECIMAL, List.of(new BigDecimal("1.50")));
    agrees(Date.class, TextFormats.DATE, List.of(new Date(0), new Date(-1)));
    agrees(LocalDate.class, TextFormats.LOCAL_DATE, List.of(LocalDate.MIN, LocalDate.EPOCH));
    agrees(UUID.class, TextFormats.UUID, List.of(new UUID(1, 2), new UUID(-1, -2)));
    agrees(
        ScalarKinds.Color.class,
        EnumFormat.of(ScalarKinds.Color.values()),
        List.of(ScalarKinds.Color.values()));
  }

  @Test
  void keysAreExact() {
    for (String key : new String[] {"", "+1", " 1", "٣", "1.0"}) {
      byte[] json = Documents.utf8("{\"" + key + "\":1}");
      assertThatThrownBy(() -> codec(TextFormats.INT).read(json)).isInstanceOf(JsonException.class);
    }
  }
}
