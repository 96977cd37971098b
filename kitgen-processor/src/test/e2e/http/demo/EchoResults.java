package demo;

import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/** Refuses what is empty. */
@NullMarked
public final class EchoResults implements Results {

  /** Keeps nothing. */
  public EchoResults() {}

  @Override
  public String uppercase(String s) {
    return checked(s).toUpperCase(Locale.ROOT);
  }

  @Override
  public int count(String s) {
    return checked(s).length();
  }

  private static String checked(String s) {
    if (s.isEmpty()) {
      throw new EmptyException();
    }
    return s;
  }
}
