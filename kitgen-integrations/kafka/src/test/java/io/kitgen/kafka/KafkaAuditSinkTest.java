package io.kitgen.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.store.Kafka;
import io.kitgen.ops.audit.Audit;
import io.kitgen.ops.audit.AuditCounts;
import io.kitgen.ops.audit.FileAuditSink;
import io.kitgen.ops.audit.WhenFull;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker, which is killed and comes back. */
@Timeout(240)
class KafkaAuditSinkTest {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final CallContext ADA = CallContext.empty().with(CallKeys.PRINCIPAL, () -> "ada");

  /** Not the common pool: the JDK needs it to tell that a process has ended. */
  private static final Executor THREADS = task -> new Thread(task).start();

  private static Kafka kafka;

  private final String topic = "audit-" + UUID.randomUUID();

  @BeforeAll
  static void start() throws Exception {
    kafka = Kafka.start();
  }

  @AfterAll
  static void stop() throws Exception {
    kafka.close();
  }

  private KafkaAuditSink sink() {
    return KafkaAuditSink.to(topic, Map.of("bootstrap.servers", kafka.bootstrap()));
  }

  private static Endpoint<SumRequest, SumResponse> sum(Audit audit) {
    return audit.on(Calc.SUM, (ctx, request) -> new SumResponse(request.a()));
  }

  /** Calls with the numbers from {@code from} on, as parameters. */
  private static void call(Audit audit, int from, int calls) throws Exception {
    Endpoint<SumRequest, SumResponse> sum = sum(audit);
    for (int i = from; i < from + calls; i++) {
      assertThat(sum.call(ADA, new SumRequest(i, 0)).v()).isEqualTo(i);
    }
  }

  private List<ConsumerRecord<String, String>> read() {
    List<ConsumerRecord<String, String>> all = new ArrayList<>();
    StringDeserializer text = new StringDeserializer();
    Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrap());
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, text, text)) {
      TopicPartition only = new TopicPartition(topic, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      long end = consumer.endOffsets(List.of(only)).get(only);
      while (consumer.position(only) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }

  private static long number(String json) {
    return Long.parseLong(json.replaceAll(".*\"a\":(\\d+).*", "$1"));
  }

  private List<Long> numbers() {
    return read().stream().map(record -> number(record.value())).toList();
  }

  @Test
  void recordsAreReadBackInOrder() throws Exception {
    Audit audit = Audit.to(sink()).start();
    call(audit, 0, 500);
    audit.close();
    assertThat(audit.counts())
        .isEqualTo(new AuditCounts(500, 500, 0, 0, 0, 0, 0, audit.counts().retries()));
    List<ConsumerRecord<String, String>> read = read();
    assertThat(numbers()).isEqualTo(LongStream.range(0, 500).boxed().toList());
    ConsumerRecord<String, String> first = read.get(0);
    assertThat(first.key()).isEqualTo("ada");
    assertThat(first.value()).contains("\"principal\":\"ada\"", "\"operation\":\"sum\"");
    assertThat(new String(first.headers().lastHeader("operation").value(), UTF_8))
        .isEqualTo("calc/sum");
    assertThat(new String(first.headers().lastHeader("outcome").value(), UTF_8))
        .isEqualTo("answer");
    assertThat(first.value()).contains(new String(first.headers().lastHeader("id").value(), UTF_8));
  }

  @Test
  void noCallFailsWhileTheBrokerIsKilledAndComesBack() throws Exception {
    Audit audit = Audit.to(sink()).room(200, 1 << 20, 4096).start();
    call(audit, 0, 100);
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    CompletableFuture<Void> killed = CompletableFuture.runAsync(kafka::kill, THREADS);
    int calls = 100;
    while (!killed.isDone() || audit.counts().dropped() == 0) {
      call(audit, calls, 50);
      calls += 50;
    }
    killed.join();
    kafka.restart();
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    call(audit, calls, 100);
    calls += 100;
    audit.close();
    AuditCounts counts = audit.counts();
    assertThat(counts.dropped()).isPositive();
    assertThat(counts.accepted() + counts.dropped()).isEqualTo(calls);
    assertThat(counts.delivered()).isEqualTo(counts.accepted());
    assertThat(numbers())
        .hasSize((int) counts.delivered())
        .isSorted()
        .doesNotHaveDuplicates()
        .endsWith(calls - 1L);
  }

  @Test
  void callsWaitForABrokerThatComesBack() throws Exception {
    Audit audit =
        Audit.to(sink())
            .room(20, 1 << 20, 4096)
            .whenFull(WhenFull.block(LONG).thenRefuse())
            .start();
    call(audit, 0, 10);
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    kafka.kill();
    CompletableFuture<Void> caller =
        CompletableFuture.runAsync(
            () -> {
              try {
                call(audit, 10, 90);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            THREADS);
    await().atMost(LONG).until(() -> audit.counts().pending() == 20);
    assertThat(caller).isNotDone();
    kafka.restart();
    caller.join();
    audit.close();
    assertThat(audit.counts().delivered()).isEqualTo(100);
    assertThat(audit.counts().dropped() + audit.counts().refused()).isZero();
    assertThat(numbers()).isEqualTo(LongStream.range(0, 100).boxed().toList());
  }

  @Test
  void nothingIsLostWhenClosedWhileTheBrokerComesBack() throws Exception {
    Audit audit = Audit.to(sink()).drain(LONG).start();
    call(audit, 0, 10);
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    kafka.kill();
    call(audit, 10, 1000);
    CompletableFuture<Void> closed = CompletableFuture.runAsync(audit::close, THREADS);
    assertThat(audit.counts().pending()).isPositive();
    kafka.restart();
    closed.join();
    assertThat(audit.counts().delivered()).as("%s", audit.counts()).isEqualTo(1010);
    assertThat(numbers()).isEqualTo(LongStream.range(0, 1010).boxed().toList());
  }

  @Test
  void whatABrokerThatStaysAwayHasNotTakenIsSpilled(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("left.jsonl");
    Audit audit =
        Audit.to(sink()).drain(Duration.ofMillis(500)).spill(FileAuditSink.at(file)).start();
    call(audit, 0, 10);
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    kafka.kill();
    call(audit, 10, 100);
    audit.close();
    kafka.restart();
    assertThat(audit.counts().delivered()).isEqualTo(10);
    assertThat(audit.counts().spilled()).as("%s", audit.counts()).isEqualTo(100);
    assertThat(audit.counts().pending() + audit.counts().lost()).isZero();
    assertThat(Files.readAllLines(file).stream().map(KafkaAuditSinkTest::number))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(10, 110).boxed().toList());
    assertThat(numbers()).isEqualTo(LongStream.range(0, 10).boxed().toList());
  }

  @Test
  void aBrokerThatIsNotThereFailsNoCall() throws Exception {
    KafkaAuditSink away =
        KafkaAuditSink.to(topic, Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 100));
    Audit audit = Audit.to(away).room(10, 1 << 20, 4096).drain(Duration.ZERO).start();
    call(audit, 0, 50);
    await().atMost(LONG).until(() -> audit.counts().retries() > 1);
    assertThat(audit.counts().dropped()).isEqualTo(40);
    audit.close();
    assertThat(audit.counts().lost()).isEqualTo(10);
    assertThat(audit.counts().pending()).isZero();
  }

  @Test
  void refusesAProducerThatLosesRecords() {
    Map<String, Object> weak = Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "1");
    assertThatThrownBy(() -> KafkaAuditSink.to(topic, weak)).hasMessageContaining("acks is 1");
    Map<String, Object> twice =
        Map.of("bootstrap.servers", kafka.bootstrap(), "enable.idempotence", false);
    assertThatThrownBy(() -> KafkaAuditSink.to(topic, twice))
        .hasMessageContaining("enable.idempotence is false");
  }
}
