package io.kitgen.brave;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;

/** What the tests trace. */
@KitService(name = "addsvc")
@HttpApi
public interface Adder {

  /** The sum, which is small. */
  @Post("/sum")
  long sum(long a, long b) throws TooLargeException;

  /** The same number. */
  @Get("/echo/{n}")
  long echo(long n);

  /** A number is too large. */
  @ErrorStatus(Code.INVALID_ARGUMENT)
  final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public TooLargeException() {
      super("too large");
    }
  }
}
