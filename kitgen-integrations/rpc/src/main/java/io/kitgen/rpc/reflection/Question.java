package io.kitgen.rpc.reflection;

/**
 * {@code ServerReflectionRequest}.
 *
 * @param host which host is meant; answered, and not looked at
 * @param about what is asked
 * @param text the name that it is asked about; for {@link About#SERVICES} anything
 * @param number of an extension; else 0
 */
public record Question(String host, About about, String text, int number) {

  /** What can be asked. */
  public enum About {
    /** Nothing that is known. */
    NOTHING(0),
    /** The file of a name. */
    FILE(3),
    /** The file that declares a symbol. */
    SYMBOL(4),
    /** The file that declares an extension. */
    EXTENSION(5),
    /** The numbers of the extensions of a message. */
    EXTENSIONS(6),
    /** The services. */
    SERVICES(7);

    private final int field;

    About(int field) {
      this.field = field;
    }

    int field() {
      return field;
    }
  }
}
