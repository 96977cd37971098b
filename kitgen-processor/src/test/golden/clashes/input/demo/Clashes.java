package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.KitService;
import io.kitgen.ResultName;
import io.kitgen.Sensitive;
import io.kitgen.policy.Timeout;
import io.kitgen.runtime.CallContext;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Takes the names that generated code would like: {@code "$T"}, $L. */
@KitService(name = "clashes")
@NullMarked
public interface Clashes {

  /** Hides {@link java.util.List} in all that implements this. */
  record List(int size) {}

  /** Has the name of a message of this service, of another package's type, and of one of ours. */
  List all(long all, String middleware, Endpoint endpoint, SumRequest request);

  void middleware(String context, int ctx, long e, boolean next);

  long sum(long sum, @JsonProperty("execute") boolean executor);

  @Timeout("2s")
  CompletionStage<String> executor(int executor, String ctx) throws ClosedException, IOException;

  CompletableFuture<Void> context(CallContext context, String ctx);

  /** Is {@code record} in a record. */
  String yield(String record, int var, @Nullable String sealed);

  @ResultName("secret")
  @Sensitive
  String service(String user, @Sensitive byte @Nullable [] password, java.util.List<UUID> request);

  @Deprecated
  int old(int... values);

  @Deprecated(since = "3", forRemoval = true)
  int older();

  @SuppressWarnings("unchecked")
  void generic(Map<String, java.util.List<@Nullable String>> map, java.util.List<String>... more);

  /** No wire has it. */
  default int helper() {
    return 1;
  }
}
