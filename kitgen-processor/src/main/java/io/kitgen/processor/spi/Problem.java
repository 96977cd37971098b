package io.kitgen.processor.spi;

import io.kitgen.processor.model.Origin;

/**
 * Something the user should know, as a value. An error stops generation of its service.
 *
 * @param code {@code KIT012} for ours; a third party takes its own prefix
 * @param message one sentence: what is wrong and why
 * @param fix one sentence: the smallest change that mends it; empty when there is none
 * @param origin where to show it
 */
public record Problem(String code, Severity severity, String message, String fix, Origin origin) {

  /** How grave it is. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }
}
