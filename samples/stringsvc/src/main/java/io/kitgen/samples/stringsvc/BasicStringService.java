package io.kitgen.samples.stringsvc;

import java.nio.charset.StandardCharsets;

/** The business logic, and nothing else. Stateless. */
public final class BasicStringService implements StringService {

  /** Ready to use. */
  public BasicStringService() {}

  @Override
  public String uppercase(String s) {
    if (s.isEmpty()) {
      throw new EmptyStringException();
    }
    return s.codePoints()
        .map(Character::toUpperCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public int count(String s) {
    return s.getBytes(StandardCharsets.UTF_8).length;
  }
}
