package io.kitgen.benchmarks.client;

/** A client as its users write one: blocking, typed, thread-safe. */
public interface Caller extends AutoCloseable {

  /** {@code POST /sum}. */
  long sum(long a, long b) throws Exception;

  /** {@code PUT /profiles/p42} with the sample; how many addresses came back. */
  int put() throws Exception;

  /** Lets connections go. */
  @Override
  void close();
}
