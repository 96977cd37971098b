package demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Tells the caller what came in. */
@NullMarked
public final class EchoMapping implements Mapping {

  /** Keeps nothing. */
  public EchoMapping() {}

  @Override
  public Optional<Item> find(String id) {
    return id.equals("none") ? Optional.empty() : Optional.of(new Item(id, 1));
  }

  @Override
  public String latest() {
    return "latest";
  }

  @Override
  public String line(UUID id, int line) {
    return id + " " + line;
  }

  @Override
  public long capture(long id) {
    return id;
  }

  @Override
  public String file(String path) {
    return path;
  }

  @Override
  public String search(
      String q,
      int limit,
      Duration pause,
      Color tint,
      @Nullable Color color,
      Optional<UUID> after,
      OptionalInt offset,
      OptionalLong budget,
      OptionalDouble ratio) {
    return String.join(
        " ",
        "[" + q + "]",
        String.valueOf(limit),
        pause.toString(),
        tint.toString(),
        String.valueOf(color),
        after.map(UUID::toString).orElse("-"),
        offset.isPresent() ? String.valueOf(offset.getAsInt()) : "-",
        budget.isPresent() ? String.valueOf(budget.getAsLong()) : "-",
        ratio.isPresent() ? String.valueOf(ratio.getAsDouble()) : "-");
  }

  @Override
  public String kinds(
      byte tiny,
      Short small,
      char letter,
      int number,
      long large,
      float rough,
      Double exact,
      boolean certain,
      BigInteger huge,
      String text,
      float[] roughs,
      boolean[] certains,
      Collection<Long> larges) {
    return List.of(tiny, small, letter, number, large, rough, exact, certain, huge, text)
        + Arrays.toString(roughs)
        + Arrays.toString(certains)
        + larges;
  }

  @Override
  public String several(
      List<String> tags, Set<Color> colors, int[] sizes, UUID[] ids, boolean exact) {
    return tags + " " + colors + " " + Arrays.toString(sizes) + " " + ids.length + " " + exact;
  }

  @Override
  public String spread(Filter filter, boolean exact) {
    return filter + " " + exact;
  }

  @Override
  public String headers(
      String tenant, List<String> tags, @Nullable Integer depth, Optional<String> session) {
    return tenant + " " + tags + " " + depth + " " + session.orElse("-");
  }

  @Override
  public Item create(Item item) throws MissingException {
    if (item.name().equals("gone")) {
      throw new MissingException(item.name());
    }
    return item;
  }

  @Override
  public void note(String id, String text, @Nullable Integer stars) {
    if (!text.equals(id + " " + stars)) {
      throw new IllegalStateException(text);
    }
  }

  @Override
  public String dry(Item item, boolean dryRun, String id, Filter filter) {
    return item + " " + dryRun + " " + id + " " + filter;
  }

  @Override
  public List<Item> list(List<Item> items) {
    return items;
  }

  @Override
  public Map<String, Integer> map(Map<String, Integer> values) {
    return values;
  }

  @Override
  public String maybe(@Nullable Item item) {
    return String.valueOf(item);
  }

  @Override
  public String optional(Optional<Item> item) {
    return item.toString();
  }

  @Override
  public int deleteAll(List<String> ids, boolean force) {
    return force ? ids.size() : 0;
  }

  @Override
  public String text(String text) {
    return text;
  }

  @Override
  public byte[] bytes(byte[] data) {
    return data;
  }

  @Override
  public byte[] packed(String name, byte[] data) {
    return (name + new String(data, UTF_8)).getBytes(UTF_8);
  }

  @Override
  public long sum(long a, long b) {
    return a + b;
  }

  @Override
  public String both(String q) {
    return q;
  }

  @Override
  public void purge() {}

  @Override
  public void probe(String id) throws GoneException {
    if (id.equals("none")) {
      throw new GoneException();
    }
  }

  @Deprecated
  @Override
  public String old(String q) {
    return q;
  }

  @Override
  public String options() {
    return "options";
  }

  @Override
  public long add(long a, long b) {
    return a + b;
  }

  @Override
  public Item wrap(Item item) {
    return item;
  }

  @Override
  public CompletionStage<Long> count() {
    return CompletableFuture.completedFuture(7L);
  }

  @Override
  public Optional<byte[]> blob(String id) {
    return id.equals("none") ? Optional.empty() : Optional.of(id.getBytes(UTF_8));
  }

  @Override
  public OptionalInt size(String id) {
    return id.equals("none") ? OptionalInt.empty() : OptionalInt.of(id.length());
  }

  @Override
  public Optional<Item> named(String id) {
    return find(id);
  }

  @Override
  public @Nullable String nothing() {
    return null;
  }

  @Override
  public String clash(
      String in, String out, String body, String response, String request, String edge) {
    return String.join(" ", in, out, body, response, request, edge);
  }
}
