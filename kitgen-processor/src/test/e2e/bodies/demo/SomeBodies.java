package demo;

import io.kitgen.http.Conditions;
import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Says what it got. */
@NullMarked
final class SomeBodies implements Bodies {

  static Content content(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8), "text/x-demo").withName(text + ".txt");
  }

  static String text(@Nullable Content content) {
    if (content == null) {
      return "none";
    }
    try (InputStream in = content.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Content read(String name) {
    return content(name).withETag("\"" + name.length() + "\"");
  }

  @Override
  public Optional<Content> find(String name) {
    return name.equals("none") ? Optional.empty() : Optional.of(content(name));
  }

  @Override
  public @Nullable Content perhaps(String name) {
    return name.equals("none") ? null : content(name);
  }

  @Override
  public CompletionStage<Content> later(String name) {
    return CompletableFuture.completedFuture(content(name));
  }

  @Override
  public Content picture(long id) {
    return Content.of(new ByteArrayInputStream(new byte[(int) id]), "image/png");
  }

  @Override
  public long write(String name, Content file) {
    return count(file);
  }

  private static long count(Content content) {
    try (InputStream in = content.open()) {
      return in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String upload(Content picture, Optional<String> title) {
    return picture.type() + " " + picture.name() + " " + count(picture) + " " + title.orElse("-");
  }

  @Override
  public void change(String name, @Nullable Content file) {
    Conditions.current().require("\"" + name + "\"", null);
  }

  @Override
  public Content echo(Content content) {
    return content;
  }

  @Override
  public String form(
      String name,
      int count,
      List<LocalDate> day,
      Optional<String> note,
      @Nullable String extra,
      Address address,
      boolean dry) {
    return String.join(
        "|", name, count + "", day + "", note + "", extra + "", address + "", dry + "");
  }

  @Override
  public String parts(
      Content file,
      String title,
      int count,
      Set<String> tag,
      OptionalInt size,
      Details details,
      @Nullable Details more,
      Optional<Map<String, Integer>> counts,
      @Nullable Content preview,
      List<Content> others,
      boolean dry) {
    return String.join(
        "|",
        file.name() + " " + file.type() + " " + text(file),
        title,
        count + "",
        tag + "",
        size + "",
        details + "",
        more + "",
        counts + "",
        text(preview),
        others.stream().map(SomeBodies::text).toList() + "",
        dry + "");
  }

  @Override
  public List<String> all(Parts parts) {
    List<String> names = new ArrayList<>();
    while (parts.hasNext()) {
      FormPart part = parts.next();
      names.add(part.name() + " " + part.content().name() + " " + count(part.content()));
    }
    return names;
  }

  @Override
  public Optional<String> text(String name) {
    return name.equals("none") ? Optional.empty() : Optional.of("text of ü " + name);
  }

  @Override
  public String csv(String text) {
    return text + ";";
  }

  @Override
  public void note(@Nullable String text) {
    if ("bad".equals(text)) {
      throw new IllegalArgumentException(text);
    }
  }

  @Override
  public byte[] sign(byte[] document) {
    return document;
  }

  @Override
  public Item vendor(Item item) {
    return item;
  }

  @Override
  public Tagged tagged() {
    return new Tagged("\"7\"", new Item("tea", 7));
  }

  @Override
  public Item hashed() {
    return new Item("tea", 1);
  }

  @Override
  public void remove() {
    // Forgets to ask for conditions.
  }

  @Override
  public String any(String name) {
    return name;
  }

  @Override
  public long measure(Content content) {
    return count(content);
  }
}
