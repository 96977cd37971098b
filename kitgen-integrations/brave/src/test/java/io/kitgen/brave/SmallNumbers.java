package io.kitgen.brave;

/** Adds what is small. */
class SmallNumbers implements Adder {

  @Override
  public long sum(long a, long b) {
    if (a + b > 100) {
      throw new TooLargeException();
    }
    if (a + b < 0) {
      throw new IllegalStateException("negative");
    }
    return a + b;
  }

  @Override
  public long echo(long n) {
    return n;
  }
}
