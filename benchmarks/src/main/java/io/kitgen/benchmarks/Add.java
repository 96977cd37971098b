package io.kitgen.benchmarks;

import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;

/** The sum again, as the peers' {@code add.Add/Sum}. */
@NonBlocking
@KitService(name = "add")
@GrpcApi(packageName = "add", service = "Add")
public interface Add {

  /** An answer, with an error in it where there is one. */
  record SumReply(@FieldNumber(1) long v, @FieldNumber(2) String err) {}

  /** Sums two numbers. */
  SumReply sum(long a, long b);
}
