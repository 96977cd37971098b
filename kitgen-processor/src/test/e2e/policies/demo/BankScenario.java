package demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demo.BankMessages.PayRequest;
import io.kitgen.Code;
import io.kitgen.auth.RequiredScopes;
import io.kitgen.resilience.policy.BulkheadPolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.server.Admission;
import io.kitgen.runtime.server.ServerEdge;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that loses its first answer to each call, and a client that repeats what it may. */
public final class BankScenario implements Supplier<HttpHandler> {

  private static final Forgetful BANK = new Forgetful();

  /** Keeps nothing. */
  public BankScenario() {}

  @Override
  public HttpHandler get() {
    return BankHttp.handler(
        BankEndpoints.of(BANK), ServerEdge.builder().admit(new Trusting()).build());
  }

  /** Calls at {@code base}. */
  public static void call(HttpHandler client, URI base) {
    BankEndpoints bank =
        BankEndpoints.over(BankHttp.transport(client, base))
            .with(Retries.declared())
            .withPay(next -> (ctx, pay) -> next.call(ctx, BankEndpoints.PAY.keyed(pay)))
            .withTransfer(
                next -> (ctx, transfer) -> next.call(ctx, BankEndpoints.TRANSFER.keyed(transfer)));

    assertThat(bank.pay(null, 5)).isEqualTo("paid 5");
    String first = repeated();
    assertThat(UUID.fromString(first)).isNotNull();
    assertThat(bank.pay(null, 5)).isEqualTo("paid 5");
    assertThat(repeated()).isNotEqualTo(first);
    assertThat(bank.pay("mine", 7)).isEqualTo("paid 7");
    assertThat(repeated()).isEqualTo("mine");

    assertThatThrownBy(() -> bank.open("anna"))
        .as("it may have been opened: not repeated")
        .isInstanceOf(CallException.class);
    BANK.seen.clear();
    assertThatThrownBy(() -> bank.transfer("a", "b", 1, null))
        .as("keyed, and without retries")
        .isInstanceOf(CallException.class);
    assertThat(BANK.seen).hasSize(1);
    assertThat(UUID.fromString(BANK.seen.get(0))).isNotNull();
    BANK.seen.clear();
  }

  /** The key that both attempts of a call had. */
  private static String repeated() {
    assertThat(BANK.seen).hasSize(2).allMatch(BANK.seen.get(0)::equals);
    String key = BANK.seen.get(0);
    BANK.seen.clear();
    return key;
  }

  /** What the constants carry. */
  public static void tags() {
    assertThat(BankEndpoints.RATE.tag(RetryPolicy.class))
        .isEqualTo(new RetryPolicy(2, Duration.ofMillis(50), Duration.ofSeconds(1), 0.5));
    assertThat(BankEndpoints.BALANCE.tag(BulkheadPolicy.class))
        .isEqualTo(new BulkheadPolicy(10, 20, Duration.ofMillis(100)));
    assertThat(BankEndpoints.PAY.tag(RequiredScopes.class).all())
        .containsExactly("bank:read", "bank:write");
    assertThat(BankEndpoints.HEALTHY.tags()).isEmpty();
    PayRequest keyless = new PayRequest(null, 3);
    PayRequest keyed = BankEndpoints.PAY.keyed(keyless);
    assertThat(keyed.key()).isNotNull();
    assertThat(keyed.amount()).isEqualTo(3);
    assertThat(BankEndpoints.PAY.keyed(keyed)).isSameAs(keyed);
  }

  /** What foreign callers left in place of a key. */
  public static void foreign() {
    assertThat(BANK.seen).containsOnly("null");
    BANK.seen.clear();
  }

  /** Takes every caller for one that has all scopes. */
  private static final class Trusting implements Admission {

    @Override
    public CallContext admit(Operation<?, ?> operation, Metadata in, CallContext ctx) {
      return ctx;
    }

    @Override
    public boolean enforces(Demand demand) {
      return demand instanceof RequiredScopes;
    }
  }

  private static final class Forgetful implements Bank {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void loseFirst(String key) {
      seen.add(key);
      if (seen.stream().filter(key::equals).count() == 1) {
        throw new ServiceException(Code.UNAVAILABLE, "lost");
      }
    }

    @Override
    public double rate(String currency) {
      return 1;
    }

    @Override
    public long balance(String id) {
      return 1;
    }

    @Override
    public String open(String owner) {
      loseFirst(owner);
      return owner;
    }

    @Override
    public String pay(@Nullable String key, long amount) {
      loseFirst(String.valueOf(key));
      return "paid " + amount;
    }

    @Override
    public void transfer(String from, String to, long amount, @Nullable UUID once) {
      loseFirst(String.valueOf(once));
    }

    @Override
    public boolean healthy() {
      return true;
    }

    @Override
    public int ticket() {
      return 1;
    }
  }
}
