package io.kitgen.processor.write;

import io.kitgen.processor.read.names.Resources;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Reads resources of the class path. Those of named modules cannot be reached in this way: no
 * compiler opens the module path to processors.
 */
public final class ClassPathResources implements Resources {

  private final Filer filer;

  public ClassPathResources(Filer filer) {
    this.filer = filer;
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_PATH, "", path).openInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
      // Compilers say in each of these ways that there is none.
      return Optional.empty();
    }
  }
}
