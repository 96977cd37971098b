package io.kitgen.etcd;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.client.entry.InstanceEntries;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.registry.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads all keys of a service, and takes their changes from then on, until the watch ends: because
 * it is time to read anew, the connection broke, or what it had to say was compacted away.
 */
final class Watched implements InstanceLoop.Source {

  private static final Logger LOG = System.getLogger("io.kitgen.etcd");

  /** Where no watch holds, etcd is asked once in so long. */
  private static final long BETWEEN_READS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final String prefix;
  private final Session session;
  private final Settings settings;
  private final InstanceEntries entries;

  Watched(String name, String prefix, Session session, Settings settings) {
    this.name = name;
    this.prefix = prefix;
    this.session = session;
    this.settings = settings;
    this.entries = new InstanceEntries(name, settings.most());
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws Exception {
    long begun = System.nanoTime();
    long revision = read();
    sink.accept(entries.event());
    try {
      session.stream(
          "/v3/watch",
          Requests.watch(prefix, revision + 1),
          settings.refresh(),
          answer -> take(answer, sink));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      LOG.log(Level.DEBUG, () -> name + ": reads anew: " + e.getMessage());
    }
    TimeUnit.NANOSECONDS.sleep(begun + BETWEEN_READS - System.nanoTime());
  }

  /** The revision of what there is. */
  private long read() throws IOException, InterruptedException {
    // One more than there may be, so that too many are seen.
    Fields answer = session.ask("/v3/kv/range", Requests.range(prefix, settings.most() + 1));
    Map<String, byte[]> all = new HashMap<>();
    for (Fields entry : answer.objects("kvs")) {
      all.put(key(entry), value(entry));
    }
    entries.replace(all);
    return number(answer.object("header"), "revision");
  }

  private void take(Fields answer, Consumer<InstanceEvent> sink) {
    Fields result = answer.object("result");
    if (answer.has("error") || result.is("canceled", false)) {
      String why = result.text("cancel_reason", "compacted, or an error");
      throw new UncheckedIOException(new IOException("etcd has ended the watch: " + why));
    }
    for (Fields event : result.objects("events")) {
      Fields entry = event.object("kv");
      if (event.text("type", "PUT").equals("DELETE")) {
        entries.remove(key(entry));
      } else {
        entries.put(key(entry), value(entry));
      }
    }
    sink.accept(entries.event());
  }

  private static String key(Fields entry) {
    return new String(Base64.getDecoder().decode(entry.text("key")), UTF_8);
  }

  /** One that is empty is left out. */
  private static byte[] value(Fields entry) {
    return Base64.getDecoder().decode(entry.text("value", ""));
  }

  private static long number(Fields fields, String member) {
    return Long.parseLong(fields.text(member));
  }

  @Override
  public void close() {
    session.close();
  }
}
