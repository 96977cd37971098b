package io.kitgen.contract.rule;

/**
 * A break that somebody meant, as the accept file beside a baseline says.
 *
 * @param rule the name of the break's rule
 * @param element the break's element
 * @param reason why
 * @param line where it is written, from 1
 */
public record Accepted(String rule, String element, String reason, int line) {

  /** Whether it is {@code found} that was meant. */
  public boolean covers(Break found) {
    return rule.equals(found.name()) && element.equals(found.element());
  }
}
