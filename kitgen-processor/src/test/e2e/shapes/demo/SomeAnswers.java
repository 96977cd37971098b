package demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/** Answers with what it is asked for. */
@NullMarked
final class SomeAnswers implements Answers {

  @Override
  public Created create(Item item) {
    return new Created(URI.create("/items/" + item.name()), null, "psst", item.count());
  }

  @Override
  public Optional<Tagged> find(String name) {
    return switch (name) {
      case "none" -> Optional.empty();
      case "bad" -> Optional.of(new Tagged("a\nX-Evil: 1", Optional.empty(), new Item(name, 1)));
      default ->
          Optional.of(
              new Tagged("\"" + name + "\"", Optional.of(Instant.EPOCH), new Item(name, 1)));
    };
  }

  @Override
  public Moved probe(String name) {
    return new Moved(URI.create("/" + name));
  }

  @Override
  public Saved save(String name, int status) {
    boolean there = status == 200;
    return new Saved(
        status, there ? null : URI.create("/items/" + name), there ? new Item(name, 1) : null);
  }

  @Override
  public Moved moved(String name) {
    return new Moved(URI.create("/new/" + name));
  }

  @Override
  public CompletionStage<Moved> touch(String name) {
    return CompletableFuture.completedFuture(new Moved(URI.create("/" + name)));
  }

  @Override
  public Login login(String user) {
    return user.equals("evil")
        ? new Login("a; Domain=example.org", Optional.empty(), null, user)
        : new Login("s3cret", Optional.of("dark"), 7, user);
  }

  @Override
  public Many many(int count) {
    return new Many(
        Collections.nCopies(count, "a, \"b\""),
        new int[] {1, 2},
        List.of("a=1; Path=/", "b=2"),
        5,
        OptionalInt.empty(),
        Collections.nCopies(count, new Item("x", count)));
  }

  @Override
  public Download download(String name) {
    return new Download(name, name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Wrapped wrapped() {
    return new Wrapped(new Moved(URI.create("/w")), new Item("w", 1));
  }
}
