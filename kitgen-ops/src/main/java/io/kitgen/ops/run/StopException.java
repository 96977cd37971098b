package io.kitgen.ops.run;

/**
 * Nothing failed while the group ran, but not everything stopped well; the reasons are suppressed.
 */
public final class StopException extends Exception {

  private static final long serialVersionUID = 1L;

  StopException() {
    super("not every part stopped well");
  }
}
