package io.kitgen.interop.grpc.addsvc;

import io.kitgen.ErrorPlacement;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.ResultName;
import org.jspecify.annotations.NullMarked;

/** Adds things together, as Go kit's does. */
@NullMarked
@KitService(name = "addsvc")
@GrpcApi(packageName = "pb", service = "Add", errors = ErrorPlacement.IN_RESULT)
public interface AddService {

  /** Sums two integers. */
  @ResultName(value = "v", error = "err")
  long sum(long a, long b) throws TwoZeroesException, IntOverflowException;

  /** Joins two strings. */
  @ResultName(value = "v", error = "err")
  String concat(String a, String b) throws MaxSizeExceededException;
}
