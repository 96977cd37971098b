package io.kitgen.runtime.json.write;

import io.kitgen.runtime.json.JsonName;
import java.util.Arrays;
import java.util.Objects;

/** A name with its bytes as they stand in an object: quotes and colon too. */
public final class EncodedName implements JsonName {

  private static final int SHORT = 2 * Long.BYTES;

  private final String value;
  private final byte[] bytes;
  private final int length;

  // The bytes of a short name, to be written in two steps.
  private final long first;
  private final long second;

  /** The name {@code value}. */
  public EncodedName(String value) {
    this.value = Objects.requireNonNull(value, "value");
    Output output = new Output();
    output.room(Texts.room(value));
    Texts.write(value, output);
    output.put(':');
    this.length = output.at;
    this.bytes = Arrays.copyOf(output.bytes, Math.max(SHORT, length));
    this.first = (long) Output.LONGS.get(bytes, 0);
    this.second = (long) Output.LONGS.get(bytes, Long.BYTES);
  }

  @Override
  public String value() {
    return value;
  }

  int room() {
    return length;
  }

  /** Writes it where there is room for it. */
  void writeTo(Output out) {
    if (length <= SHORT) {
      Output.LONGS.set(out.bytes, out.at, first);
      Output.LONGS.set(out.bytes, out.at + Long.BYTES, second);
    } else {
      System.arraycopy(bytes, 0, out.bytes, out.at, length);
    }
    out.at += length;
  }

  @Override
  public String toString() {
    return value;
  }
}
