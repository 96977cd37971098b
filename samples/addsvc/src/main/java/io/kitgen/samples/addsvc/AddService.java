package io.kitgen.samples.addsvc;

import io.kitgen.Default;
import io.kitgen.ErrorPlacement;
import io.kitgen.GrpcApi;
import io.kitgen.HttpApi;
import io.kitgen.JsonPolicy;
import io.kitgen.KitService;
import io.kitgen.ResultName;
import io.kitgen.Route;
import io.kitgen.policy.Idempotent;

/**
 * Adds things together. Go's clients send {@code A} and {@code B}, its tests {@code a} and {@code
 * b}.
 */
@KitService(name = "addsvc")
@HttpApi
@GrpcApi(
    packageName = "pb",
    service = "Add",
    errors = ErrorPlacement.IN_RESULT,
    options = "go_package=github.com/go-kit/examples/addsvc/pb")
@JsonPolicy(caseInsensitive = true)
public interface AddService {

  /**
   * Sums two integers.
   *
   * @param a the first summand
   * @param b the second summand
   * @return their sum, within 32 bits
   */
  @Idempotent
  @Route(path = "/sum")
  @ResultName(value = "v", error = "err")
  long sum(long a, long b) throws TwoZeroesException, IntOverflowException;

  /**
   * Joins two strings.
   *
   * @param a the first part
   * @param b the second part
   * @return both, at most ten bytes in all
   */
  @Idempotent
  @Route(path = "/concat")
  @ResultName(value = "v", error = "err")
  String concat(@Default("") String a, @Default("") String b) throws MaxSizeExceededException;
}
