package io.kitgen.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.store.Redis;
import io.kitgen.resilience.limit.RateLimiter;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fleet that shares its limits in a real Redis, and what becomes of them when it fails. */
final class RedisLimitsTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final RateLimitPolicy TEN_A_DAY =
      new RateLimitPolicy(10, Duration.ofDays(1), 10, Duration.ZERO);
  private static final RateLimitPolicy PLENTY =
      new RateLimitPolicy(1_000_000_000, Duration.ofSeconds(1), 1_000_000_000, Duration.ZERO);

  private final List<RedisClient> clients = new ArrayList<>();
  private final ClientResources resources =
      ClientResources.builder().reconnectDelay(Delay.constant(Duration.ofMillis(50))).build();
  private Tool.Running redis;

  @BeforeEach
  void start() throws Exception {
    redis = Redis.start();
  }

  @AfterEach
  void stop() throws Exception {
    clients.forEach(RedisClient::shutdown);
    assertThat(resources.shutdown(0, 1, TimeUnit.MINUTES).await(1, TimeUnit.MINUTES)).isTrue();
    redis.close();
  }

  private StatefulRedisConnection<String, byte[]> connect() {
    RedisClient client =
        RedisClient.create(resources, RedisURI.create("redis://127.0.0.1:" + redis.port()));
    clients.add(client);
    return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
  }

  /** As one process of the fleet has it: a client and limits of its own. */
  private StoreLimits.Builder process() {
    ProxyManager<String> manager =
        Bucket4jLettuce.casBasedBuilder(connect())
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
    // On a busy machine a second is no sign of anything; the tests that need a timeout make one.
    return Bucket4jLimits.store(manager).prefix("addsvc:").timeout(Duration.ofSeconds(30));
  }

  @Test
  void sharesALimitAmongProcesses() throws Exception {
    StoreLimits one = process().build();
    StoreLimits two = process().build();
    RateLimiter first = one.create(TEN_A_DAY);
    RateLimiter second = two.create(TEN_A_DAY);

    int admitted = 0;
    for (int i = 0; i < 20; i++) {
      admitted += (i % 2 == 0 ? first : second).acquire("alice", 0) == 0 ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(10);
    assertThat(-first.acquire("alice", 0))
        .isBetween(Duration.ofHours(2).toNanos(), Duration.ofHours(3).toNanos());
    assertThat(second.acquire("bob", 0)).isZero();
    assertThat(connect().sync().keys("*")).containsExactlyInAnyOrder("addsvc:alice", "addsvc:bob");
    assertThat(one.answers()).isEqualTo(11);
    assertThat(two.answers()).isEqualTo(11);
    assertThat(one.fallbacks() + two.fallbacks()).isZero();
  }

  @Test
  void givesOutTheMomentsToComeToTheWholeFleet() throws Exception {
    RateLimitPolicy hourly = new RateLimitPolicy(1, Duration.ofHours(1), 1, Duration.ofDays(1));
    RateLimiter first = process().build().create(hourly);
    RateLimiter second = process().build().create(hourly);
    long hour = Duration.ofHours(1).toNanos();

    assertThat(first.acquire("", 2 * hour)).isZero();
    assertThat(second.acquire("", 2 * hour)).isBetween(hour / 2, hour);
    assertThat(first.acquire("", 2 * hour)).isBetween(hour, 2 * hour);
    assertThat(second.acquire("", 2 * hour)).isBetween(-3 * hour, -2 * hour);
  }

  @Test
  void failsNoCallWhenItDiesAndSharesAgainWhenItIsBack() throws Exception {
    StoreLimits limits =
        process()
            .timeout(Duration.ofMillis(100))
            .backOff(Duration.ofMillis(50), Duration.ofMillis(200))
            .build();
    RateLimiter limiter = limits.create(PLENTY);
    assertThat(limiter.acquire("", 0)).isZero();
    Load load = new Load(limiter);
    try {
      await().atMost(LONG).until(() -> limits.answers() > 100);

      redis.kill();
      await().atMost(LONG).until(() -> limits.failures() > 2 && limits.fallbacks() > 1000);
      assertThat(limits.available()).isFalse();

      int port = redis.port();
      redis.close();
      redis = Redis.start(port);
      long before = limits.answers();
      await().atMost(LONG).until(() -> limits.available() && limits.answers() > before + 100);
    } finally {
      load.end();
    }
    assertThat(load.failures).isEmpty();
    assertThat(load.refused.sum()).isZero();
    assertThat(limits.answers() + limits.fallbacks()).isEqualTo(load.calls.sum() + 1);
    // Whoever asks a dead store is the one that the back-off lets through.
    assertThat(limits.failures()).isLessThan(limits.fallbacks() / 10);
  }

  @Test
  void holdsNoCallUpWhenItHangs() throws Exception {
    StoreLimits limits =
        process()
            .timeout(Duration.ofMillis(100))
            .backOff(Duration.ofMillis(50), Duration.ofMillis(200))
            .build();
    RateLimiter limiter = limits.create(PLENTY);
    limiter.acquire("", 0);
    Tool.run("kill", "-STOP", redis.process().pid());
    try {
      for (int i = 0; i < 1000; i++) {
        assertThat(limiter.acquire("", 0)).isZero();
      }
      assertThat(limits.failures()).isPositive();
      assertThat(limits.fallbacks()).isGreaterThanOrEqualTo(900);
    } finally {
      Tool.run("kill", "-CONT", redis.process().pid());
    }
    await().atMost(LONG).until(() -> limiter.acquire("", 0) == 0 && limits.available());
  }

  @Test
  void fallsBackWhenItIsFull() throws Exception {
    StoreLimits limits = process().fallback(StoreLimits.refusing()).build();
    RateLimiter limiter = limits.create(PLENTY);
    assertThat(limiter.acquire("", 0)).isZero();
    connect().sync().configSet("maxmemory", "1");

    assertThat(limiter.acquire("alice", 0)).isEqualTo(-Duration.ofSeconds(1).toNanos());
    assertThat(limits.failures()).isEqualTo(1);
  }

  @Test
  void fallsBackToWhatTheWiringSays() throws Exception {
    Duration ever = Duration.ofDays(1);
    StoreLimits.Builder process = process().backOff(ever, ever);
    redis.kill();
    process.timeout(Duration.ofMillis(1));
    RateLimiter local = process.build().create(TEN_A_DAY);
    RateLimiter open = process.fallback(StoreLimits.admitting()).build().create(TEN_A_DAY);
    RateLimiter shut = process.fallback(StoreLimits.refusing()).build().create(TEN_A_DAY);
    for (int i = 0; i < 10; i++) {
      assertThat(local.acquire("alice", 0)).isZero();
      assertThat(open.acquire("alice", 0)).isZero();
      assertThat(shut.acquire("alice", 0)).isNegative();
    }

    assertThat(local.acquire("alice", 0)).isNegative();
    assertThat(open.acquire("alice", 0)).isZero();
  }

  @Test
  void checksItsBounds() {
    StoreLimits.Builder process = process();
    Duration second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> process.timeout(Duration.ZERO))
        .hasMessage("timeout is PT0S, expected more than zero");
    assertThatThrownBy(() -> process.backOff(second, Duration.ofMillis(1)))
        .hasMessage("longest is PT0.001S, expected at least PT1S");
    assertThatThrownBy(() -> process.mostAsking(0))
        .hasMessage("mostAsking is 0, expected at least 1");
    assertThat(process.build().create(PLENTY).mayBlock()).isTrue();
  }

  /** Four threads that ask without a pause. */
  private static final class Load {

    final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
    final LongAdder calls = new LongAdder();
    final LongAdder refused = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final RateLimiter limiter;

    Load(RateLimiter limiter) {
      this.limiter = limiter;
      for (int i = 0; i < 4; i++) {
        Thread thread = new Thread(this::ask);
        threads.add(thread);
        thread.start();
      }
    }

    private void ask() {
      while (!over.get()) {
        try {
          if (limiter.acquire("", 0) != 0) {
            refused.increment();
          }
        } catch (InterruptedException | RuntimeException e) {
          failures.add(e);
        }
        calls.increment();
      }
    }

    void end() throws InterruptedException {
      over.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }
}
