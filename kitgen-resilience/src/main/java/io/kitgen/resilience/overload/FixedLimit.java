package io.kitgen.resilience.overload;

/** A number. */
record FixedLimit(int limit) implements ConcurrencyLimit {

  FixedLimit {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit is " + limit + ", expected at least 1");
    }
  }

  @Override
  public boolean isAdaptive() {
    return false;
  }

  @Override
  public void ended(long now, long nanos, int running, boolean overloaded) {}
}
