package io.kitgen.processor.plan;

/**
 * The version of kitgen that generates: that of the oldest runtime on which what it generates runs.
 * A test compares it with the version of the project.
 */
public final class GeneratorVersion {

  public static final int MAJOR = 0;
  public static final int MINOR = 1;

  /** As in {@code 0.1}. */
  public static final String TEXT = MAJOR + "." + MINOR;

  private GeneratorVersion() {}
}
