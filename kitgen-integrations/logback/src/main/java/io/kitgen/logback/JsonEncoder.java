package io.kitgen.logback;

/**
 * Writes events as lines of JSON: what {@link JsonLayout} makes of them, in UTF-8.
 *
 * <pre>{@code
 * <encoder class="io.kitgen.logback.JsonEncoder"><caller>true</caller></encoder>
 * }</pre>
 */
public final class JsonEncoder extends EventEncoder {

  /** With the layout's own settings. */
  public JsonEncoder() {
    super(new JsonLayout());
  }
}
