package io.kitgen.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.random.run.Channels;
import io.kitgen.processor.random.run.Trial;
import io.kitgen.processor.random.source.ServiceDice;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Services that the rules allow compile without a warning, and carry random values and errors there
 * and back: in process, through JSON, and over HTTP.
 *
 * <p>{@code -Dkitgen.random.count=3000 -Dkitgen.random.seed=300} tries more, and others; a failure
 * names the seed with which {@code count=1} finds it again.
 */
class RandomServicesTest {
  private static final int BATCH = 30;
  private static final int REPORTED = 3;

  private static final long SEED = Long.getLong("kitgen.random.seed", 0);
  private static final int COUNT = Integer.getInteger("kitgen.random.count", 300);

  @Test
  void everyAcceptedServiceCompilesCleanAndCarriesEveryValue() {
    Map<Long, String> reports = new java.util.TreeMap<>();
    try (Channels channels = new Channels()) {
      Trial trial = new Trial(channels);
      for (List<ServiceSource> batch : batches()) {
        trial
            .run(batch)
            .forEach(
                (service, failure) -> {
                  if (reports.size() < REPORTED) {
                    reports.put(service.seed(), report(trial.shrink(service, failure)));
                  }
                });
        if (reports.size() >= REPORTED) {
          break;
        }
      }
    }
    assertThat(reports.values())
        .withFailMessage(() -> String.join("\n", reports.values()))
        .isEmpty();
  }

  private static List<List<ServiceSource>> batches() {
    List<ServiceSource> services =
        LongStream.range(SEED, SEED + COUNT).mapToObj(ServiceDice::make).toList();
    List<List<ServiceSource>> batches = new ArrayList<>();
    for (int from = 0; from < services.size(); from += BATCH) {
      batches.add(services.subList(from, Math.min(from + BATCH, services.size())));
    }
    return batches;
  }

  private static String report(Map.Entry<ServiceSource, String> failure) {
    StringBuilder text = new StringBuilder();
    text.append("== -Dkitgen.random.count=1 -Dkitgen.random.seed=");
    text.append(failure.getKey().seed()).append('\n').append(failure.getValue()).append('\n');
    SourceText.of(failure.getKey())
        .forEach((name, file) -> text.append("-- " + name + "\n" + file));
    return text.toString();
  }
}
