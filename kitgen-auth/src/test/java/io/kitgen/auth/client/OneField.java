package io.kitgen.auth.client;

import io.kitgen.runtime.call.Metadata;
import java.util.List;

/** What comes with a call that has one header field. */
record OneField(String name, String value) implements Metadata {

  @Override
  public String first(String name) {
    return name.equalsIgnoreCase(this.name) ? value : null;
  }

  @Override
  public List<String> all(String name) {
    return name.equalsIgnoreCase(this.name) ? List.of(value) : List.of();
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }
}
