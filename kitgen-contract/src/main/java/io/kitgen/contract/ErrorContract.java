package io.kitgen.contract;

import java.util.List;

/**
 * A declared error.
 *
 * @param name the discriminator on every wire
 * @param type the exception class
 * @param checked whether Java makes callers catch it
 * @param code the name of its {@code io.kitgen.Code}
 * @param httpStatus 400 to 599
 * @param problemType the {@code type} of its problem document
 * @param members what travels beside its message
 */
public record ErrorContract(
    String name,
    String type,
    boolean checked,
    String code,
    int httpStatus,
    String problemType,
    List<MemberContract> members) {

  /** The {@code type} of a problem document that says nothing more. */
  public static final String NO_TYPE = "about:blank";

  /** Copies {@code members}. */
  public ErrorContract {
    members = List.copyOf(members);
  }
}
