package io.kitgen.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.ops.audit.AuditRecord;
import io.kitgen.ops.audit.AuditSink;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps audit records in a topic of Kafka, each once and in order: the producer is idempotent,
 * waits for all replicas, and tries as long as it lives, whatever becomes of the broker meanwhile.
 * The value is {@link AuditRecord#json}; the headers {@code id}, {@code operation} and {@code
 * outcome} tell a reader whether it wants to read that. Thread-safe.
 *
 * <p>Order holds within a partition, so for records with the same key: the principal unless said.
 */
public final class KafkaAuditSink implements AuditSink {

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          // What waits is bounded by the audit's room. Giving up would break the order.
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          Integer.MAX_VALUE,
          ProducerConfig.MAX_BLOCK_MS_CONFIG,
          2000,
          ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG,
          50,
          ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
          5000,
          ProducerConfig.CLIENT_ID_CONFIG,
          "kitgen-audit");

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final Function<AuditRecord, @Nullable String> key;

  private KafkaAuditSink(
      Producer<byte[], byte[]> producer,
      String topic,
      Function<AuditRecord, @Nullable String> key) {
    this.producer = producer;
    this.topic = topic;
    this.key = key;
  }

  /**
   * Keeps records in {@code topic}, with the principal as key.
   *
   * @param config of the producer, {@code bootstrap.servers} at least
   * @throws IllegalArgumentException when it takes {@code acks} or idempotence back
   * @throws KafkaException when the producer refuses it otherwise
   */
  public static KafkaAuditSink to(String topic, Map<String, ?> config) {
    return to(topic, config, AuditRecord::principal);
  }

  /** As the other one, with a key of the user's choice; null for no key. */
  public static KafkaAuditSink to(
      String topic, Map<String, ?> config, Function<AuditRecord, @Nullable String> key) {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Map<String, Object> all = new HashMap<>(DEFAULTS);
    all.putAll(config);
    mustBe(all, ProducerConfig.ACKS_CONFIG, "all");
    mustBe(all, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new KafkaAuditSink(new KafkaProducer<>(all, bytes, bytes), topic, key);
  }

  private static void mustBe(Map<String, Object> config, String name, String value) {
    String given = String.valueOf(config.get(name));
    boolean same = given.equals(value) || (value.equals("all") && given.equals("-1"));
    if (!same) {
      throw new IllegalArgumentException(
          name + " is " + given + ": an audit log needs " + value + ", or records are lost");
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
  public void send(AuditRecord record, byte[] json, Receipt receipt) {
    String text = key.apply(record);
    byte[] bytes = text == null ? null : text.getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, bytes, json);
    header(message, "id", record.id());
    header(message, "operation", record.service() + "/" + record.operation());
    header(message, "outcome", record.outcome().name().toLowerCase(Locale.ROOT));
    Sending sending = new Sending(receipt);
    producer.send(message, sending);
    sending.taken();
  }

  private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(UTF_8));
  }

  @Override
  public void close(Duration longest) {
    producer.close(longest);
  }
}
