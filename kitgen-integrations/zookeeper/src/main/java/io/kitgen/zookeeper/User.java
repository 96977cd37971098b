package io.kitgen.zookeeper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;

/** Who asks; the password is in no text. */
record User(String name, String password) {

  User {
    Objects.requireNonNull(password, "password");
    if (name.isEmpty() || name.indexOf(':') >= 0) {
      throw new IllegalArgumentException("not the name of a user: \"" + name + "\"");
    }
  }

  byte[] digest() {
    return (name + ":" + password).getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
