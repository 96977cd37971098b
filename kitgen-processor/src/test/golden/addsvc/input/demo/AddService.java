package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.ResultName;
import io.kitgen.policy.Timeout;
import org.jspecify.annotations.NullMarked;

/** Adds things together. */
@NullMarked
@KitService(name = "addsvc")
@HttpApi
public interface AddService {

  /**
   * Sums two integers.
   *
   * @param a the first summand
   * @param b the second summand
   * @return their sum
   */
  @Post("/sum")
  @ResultName("v")
  @Timeout("250ms")
  long sum(@JsonAlias("A") long a, @JsonAlias("B") long b) throws TwoZeroesException;

  /** Joins two strings, at most ten bytes in all. */
  @Post("/concat")
  @ResultName("v")
  String concat(@JsonAlias("A") String a, @JsonAlias("B") String b);
}
