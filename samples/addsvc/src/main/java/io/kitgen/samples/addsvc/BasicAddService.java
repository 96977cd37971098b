package io.kitgen.samples.addsvc;

import java.nio.charset.StandardCharsets;

/** The business logic, and nothing else. Stateless. */
public final class BasicAddService implements AddService {

  private static final int MAX_BYTES = 10;

  /** Ready to use. */
  public BasicAddService() {}

  @Override
  public long sum(long a, long b) {
    if (a == 0 && b == 0) {
      throw new TwoZeroesException();
    }
    long sum = a + b;
    boolean wrapped = ((a ^ sum) & (b ^ sum)) < 0;
    if (wrapped || sum != (int) sum) {
      throw new IntOverflowException();
    }
    return sum;
  }

  @Override
  public String concat(String a, String b) {
    String joined = a + b;
    if (joined.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new MaxSizeExceededException();
    }
    return joined;
  }
}
