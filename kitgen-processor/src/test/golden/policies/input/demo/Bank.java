package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.doc.Secured;
import io.kitgen.doc.SecurityScheme;
import io.kitgen.policy.Bulkhead;
import io.kitgen.policy.CircuitBreaker;
import io.kitgen.policy.Hedge;
import io.kitgen.policy.Idempotent;
import io.kitgen.policy.IdempotencyKey;
import io.kitgen.policy.RateLimit;
import io.kitgen.policy.RequiresScope;
import io.kitgen.policy.Retry;
import io.kitgen.policy.Timeout;
import io.kitgen.policy.Without;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Keeps money. */
@NullMarked
@KitService(name = "bank")
@Timeout(value = "2s", attempt = "500ms")
@Retry
@CircuitBreaker
@Hedge(after = "200ms")
@RequiresScope("bank:read")
@SecurityScheme(name = "user", type = SecurityScheme.Type.BEARER)
@Secured("user")
public interface Bank extends Rates {

  /** What there is. */
  @Get("/accounts/{id}")
  @Bulkhead(concurrent = 10, queue = 20, longestWait = "100ms")
  long balance(String id);

  /** Hedged no more than the default says: it must not be called twice. */
  @Post("/accounts")
  @RequiresScope("urn:bank/*<owner>{@x}&*/")
  String open(String owner);

  /** Moves money. */
  @Post("/payments")
  @Retry(attempts = 5, delay = "20ms", longestDelay = "2s", jitter = 1)
  @CircuitBreaker(failureRate = 0.25, window = 20, minimumCalls = 10, openFor = "1m", trialCalls = 1)
  @RequiresScope({"bank:read", "bank:write"})
  String pay(@IdempotencyKey @Header("Idempotency-Key") @Nullable String key, long amount);

  /** The same, where the key is a member. */
  @Post("/transfers")
  @Without({Retry.class, CircuitBreaker.class})
  void transfer(String from, String to, long amount, @IdempotencyKey @Nullable UUID once);

  /** How well all is. */
  @Get("/health")
  @Secured({})
  @Without({Timeout.class, Retry.class, CircuitBreaker.class, Hedge.class, RequiresScope.class})
  boolean healthy();

  /** Counts on from here. */
  @Post("/tickets")
  @Idempotent
  @Hedge(after = "400ms", most = 3, extraLoad = 0.025)
  @Retry(attempts = 1)
  @RateLimit(permits = 5_000_000_000L, per = "1h", burst = 10, longestWait = "50ms")
  int ticket();
}
