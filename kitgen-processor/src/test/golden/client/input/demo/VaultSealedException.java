package demo;

/** Nothing goes in or out. */
public final class VaultSealedException extends Exception {
  private static final long serialVersionUID = 1L;

  public VaultSealedException(String message) {
    super(message);
  }
}
