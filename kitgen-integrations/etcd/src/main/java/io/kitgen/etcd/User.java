package io.kitgen.etcd;

import java.util.Objects;

/** Who asks; the password is in no text. */
record User(String name, String password) {

  User {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return name;
  }
}
