package io.kitgen.processor.write;

import io.kitgen.processor.read.names.Resources;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Reads resources of the libraries: of those that the user names by {@link #OPTION}, of the jar or
 * folder of a class file, and of the class path. javac shows processors nothing of a jar that is in
 * no package, and no compiler opens the module path to them.
 */
public final class LibraryResources implements Resources {

  /** The option that names jars and folders. */
  public static final String OPTION = "kitgen.contracts";

  private final Filer filer;
  private final ClassFiles classFiles;
  private final List<String> named;

  public LibraryResources(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.classFiles = new ClassFiles(environment.getElementUtils(), environment.getFiler());
    @Nullable String option = environment.getOptions().get(OPTION);
    this.named =
        option == null || option.isBlank()
            ? List.of()
            : List.of(option.split(Pattern.quote(File.pathSeparator)));
  }

  @Override
  public Optional<byte[]> read(TypeElement type, String path) throws IOException {
    for (String library : named) {
      Optional<byte[]> found = read(URI.create(root(Path.of(library)) + path));
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<URI> root = classFiles.root(type);
    Optional<byte[]> beside =
        root.isPresent() ? read(URI.create(root.get() + path)) : Optional.empty();
    return beside.isPresent() ? beside : onClassPath(path);
  }

  private Optional<byte[]> onClassPath(String path) throws IOException {
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_PATH, "", path).openInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
      // Compilers say in each of these ways that there is none.
      return Optional.empty();
    }
  }

  private static URI root(Path library) {
    String file = library.toAbsolutePath().toUri().toString();
    boolean folder = Files.isDirectory(library);
    return URI.create(folder ? file : "jar:" + file + "!/");
  }

  private static Optional<byte[]> read(URI place) throws IOException {
    URLConnection connection = place.toURL().openConnection();
    // A cached jar would stay open, and stay what it was, while its build goes on.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
