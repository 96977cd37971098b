package io.kitgen.samples.files;

import io.kitgen.http.Conditions;
import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files in a folder. What arrives half is never seen: it is moved in when it is whole.
 */
final class FolderFileService implements FileService {

  private static final String ARRIVING = ".arriving";

  private final Path folder;

  FolderFileService(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<Entry> list() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Entry> entries = new ArrayList<>();
      for (Path file : files.filter(each -> !isHidden(each)).sorted().toList()) {
        entries.add(entry(file));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Content read(String name) {
    Content content = find(path(name));
    if (content == null) {
      throw new NoSuchNameException("there is no file " + name);
    }
    return content;
  }

  @Override
  public Entry write(String name, Content content) {
    Path file = path(name);
    try {
      Path arriving = Files.createTempFile(folder, ARRIVING, null);
      try (InputStream in = content.open()) {
        Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
        return replace(file, arriving);
      } finally {
        Files.deleteIfExists(arriving);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Entry replace(Path file, Path arriving) throws IOException {
    require(find(file));
    Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return entry(file);
  }

  private static void require(@Nullable Content stored) {
    Conditions.current()
        .require(
            stored == null ? null : stored.etag(), stored == null ? null : stored.lastModified());
  }

  @Override
  public Entry upload(String as, Content file) {
    return write(as, file);
  }

  @Override
  public List<Entry> uploadAll(Parts parts) {
    List<Entry> entries = new ArrayList<>();
    while (parts.hasNext()) {
      FormPart part = parts.next();
      String name = part.content().name();
      if (name != null) {
        entries.add(write(name, part.content()));
      }
    }
    return entries;
  }

  @Override
  public synchronized void remove(String name) {
    Path file = path(name);
    Content stored = find(file);
    require(stored);
    if (stored == null) {
      throw new NoSuchNameException("there is no file " + name);
    }
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Content find(Path file) {
    try {
      return Content.of(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(Path file) throws IOException {
    return new Entry(String.valueOf(file.getFileName()), Files.size(file));
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  /** A name with folders in it could lead anywhere. */
  private Path path(String name) {
    boolean good = name.matches("[^/\\\\\\p{Cntrl}]{1,200}") && !name.startsWith(".");
    if (!good) {
      throw new BadNameException("no name of a file: " + name);
    }
    return folder.resolve(name);
  }
}
