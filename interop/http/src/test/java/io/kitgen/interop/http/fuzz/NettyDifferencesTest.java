package io.kitgen.interop.http.fuzz;

import io.kitgen.runtime.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** The built-in engines and Netty's codec read the same messages, changed at random. */
class NettyDifferencesTest {

  private static final String[] METHODS = {"GET", "GET", "POST", "HEAD"};

  /** The whole at once, or by a few bytes at a time. */
  private static int piece(byte[] bytes, long number) {
    return number % 3 == 0 ? 1 + (int) (number % 7) : bytes.length;
  }

  @Test
  void ofRequestsAreExplained() throws Exception {
    new Differences(
            Requests.EXPLANATIONS,
            new Differences.Readers() {
              @Override
              public Reading ours(byte[] bytes, long number) throws Exception {
                return KitReader.requests(bytes, piece(bytes, number));
              }

              @Override
              public Reading theirs(byte[] bytes, long number) {
                return NettyReader.requests(bytes);
              }
            })
        .check(Requests.MUTATIONS, Differences.COUNT);
  }

  @Test
  void ofResponsesAreExplained() throws Exception {
    new Differences(
            Responses.EXPLANATIONS,
            new Differences.Readers() {
              @Override
              public Reading ours(byte[] bytes, long number) throws Exception {
                HttpRequest request = HttpRequest.of(method(number), "/").to("http", "x").build();
                return KitReader.response(request, bytes, piece(bytes, number));
              }

              @Override
              public Reading theirs(byte[] bytes, long number) {
                return NettyReader.response(method(number), bytes);
              }
            })
        .check(Responses.MUTATIONS, Differences.COUNT);
  }

  private static String method(long number) {
    return METHODS[(int) (number % METHODS.length)];
  }
}
