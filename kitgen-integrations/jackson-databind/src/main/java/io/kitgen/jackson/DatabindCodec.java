package io.kitgen.jackson;

import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.JsonWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;

/**
 * A type that an {@link ObjectMapper} of Jackson 3 reads and writes, with whatever modules and
 * serializers it has: for the types that one cannot annotate and does not want to write a codec
 * for. A class of yours names the type and the mapper:
 *
 * <pre>{@code
 * public final class MoneyCodec extends DatabindCodec<Money> {
 *   public MoneyCodec() {
 *     super(JsonMapper.builder().addModule(new MoneyModule()).build(), Money.class);
 *   }
 * }
 *
 * @KitService(codecs = MoneyCodec.class)
 * public interface Shop { … }
 * }</pre>
 *
 * <p>Each value is held as a tree on its way, within the limits of the document that it is part of:
 * this costs more than a generated codec. Thread-safe.
 *
 * @param <T> the type
 */
public abstract class DatabindCodec<T> implements JsonCodec<T> {

  // What the mapper has written is no stranger's; a depth of 1,000 is what a writer takes.
  private static final JsonLimits OWN =
      new JsonLimits(
          1000, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final ObjectMapper mapper;
  private final JavaType type;

  /**
   * For a class.
   *
   * @param mapper is used as it is
   */
  protected DatabindCodec(ObjectMapper mapper, Class<T> type) {
    this.mapper = Objects.requireNonNull(mapper, "mapper");
    this.type = mapper.constructType(type);
  }

  /**
   * For a type with arguments: {@code new TypeReference<Range<Integer>>() {}}.
   *
   * @param mapper is used as it is
   */
  protected DatabindCodec(ObjectMapper mapper, TypeReference<T> type) {
    this.mapper = Objects.requireNonNull(mapper, "mapper");
    this.type = mapper.constructType(type);
  }

  /**
   * Reads a value of any JSON.
   *
   * @throws io.kitgen.runtime.json.JsonException when the mapper refuses it, or makes null of it;
   *     its own words stay with the cause, since they may repeat the document
   */
  @Override
  public T read(JsonReader in) {
    byte[] json = JsonValue.CODEC.write(JsonValue.CODEC.read(in));
    @Nullable T value;
    try {
      value = mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw in.invalid(e);
    }
    if (value == null) {
      throw in.nullValue();
    }
    return value;
  }

  /**
   * Writes what the mapper makes of {@code value}.
   *
   * @throws JacksonException when the mapper cannot write it
   */
  @Override
  public void write(T value, JsonWriter out) {
    byte[] json = mapper.writerFor(type).writeValueAsBytes(value);
    JsonValue.CODEC.read(json, OWN).write(out);
  }
}
