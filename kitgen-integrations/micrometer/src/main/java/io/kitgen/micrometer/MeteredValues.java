package io.kitgen.micrometer;

import io.kitgen.runtime.call.CallListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** The meters of one operation's values; one object for all its calls. */
final class MeteredValues implements CallListener.Call {

  final List<Metered> parameters = new ArrayList<>();
  final List<Metered> results = new ArrayList<>();

  /** A field, and where its values go. */
  record Metered(String field, DoubleConsumer meter) {}

  @Override
  public void parameter(String name, @Nullable Object value) {
    tell(parameters, name, value);
  }

  @Override
  public void parameter(String name, long value) {
    tell(parameters, name, (double) value);
  }

  @Override
  public void parameter(String name, double value) {
    tell(parameters, name, value);
  }

  @Override
  public void parameter(String name, boolean value) {
    tell(parameters, name, value ? 1 : 0);
  }

  @Override
  public void result(String name, @Nullable Object value) {
    tell(results, name, value);
  }

  @Override
  public void result(String name, long value) {
    tell(results, name, (double) value);
  }

  @Override
  public void result(String name, double value) {
    tell(results, name, value);
  }

  @Override
  public void result(String name, boolean value) {
    tell(results, name, value ? 1 : 0);
  }

  @Override
  public void failed(Throwable error) {}

  @Override
  public void end() {}

  private static void tell(List<Metered> meters, String name, @Nullable Object value) {
    if (value instanceof Number number) {
      tell(meters, name, number.doubleValue());
    } else if (value instanceof Boolean bool) {
      tell(meters, name, bool ? 1 : 0);
    } else if (value instanceof CharSequence text) {
      tell(meters, name, text.length());
    } else if (value instanceof Collection<?> collection) {
      tell(meters, name, collection.size());
    } else if (value instanceof Map<?, ?> map) {
      tell(meters, name, map.size());
    } else if (value instanceof byte[] bytes) {
      tell(meters, name, bytes.length);
    }
  }

  private static void tell(List<Metered> meters, String name, double value) {
    for (int i = 0; i < meters.size(); i++) {
      Metered metered = meters.get(i);
      if (metered.field.equals(name)) {
        metered.meter.accept(value);
      }
    }
  }
}
