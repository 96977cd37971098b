package io.kitgen.http;

import java.util.Objects;

/**
 * A part of a form.
 *
 * @param name the name of the form's field
 * @param content its bytes, with their type, and the name of the file if it is one
 */
public record FormPart(String name, Content content) {

  /** Checks that nothing is null. */
  public FormPart {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }
}
