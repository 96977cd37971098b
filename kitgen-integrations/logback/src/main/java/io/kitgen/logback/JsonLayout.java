package io.kitgen.logback;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.kitgen.ops.text.JsonFields;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Events as JSON, one object on a line, keys in alphabetical order, nothing escaped for HTML. Of
 * pairs with the same key the last one stays; those of the log statement win over the MDC, and what
 * the layout says itself ({@code level}, {@code msg} …) over both. {@link JsonFields} says how
 * values look.
 */
public final class JsonLayout extends EventLayout {

  /** With the settings that {@link EventLayout} names. */
  public JsonLayout() {}

  @Override
  public String getContentType() {
    return "application/json";
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    return new String(json(event), UTF_8) + "\n";
  }

  private byte[] json(ILoggingEvent event) {
    Map<String, @Nullable Object> all = new TreeMap<>(mdc(event));
    for (KeyValuePair pair : pairs(event)) {
      if (pair.key != null) {
        all.put(pair.key, pair.value);
      }
    }
    all.putAll(facts(event));
    String stack = stack(event);
    if (stack != null) {
      all.put("stack", stack);
    }
    return JsonFields.ENCODER.write(all);
  }
}
