package io.kitgen.ops.debug;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.json.JsonWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What runs here.
 *
 * @param name the program's name
 * @param version its version
 * @param revision the commit that it was built from; empty when nobody said
 */
public record BuildInfo(String name, String version, String revision) {

  /** Checks that all is there. */
  public BuildInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(revision, "revision");
  }

  static BuildInfo unknown() {
    return new BuildInfo("", "", "");
  }

  /**
   * What the manifest of {@code main}'s jar says: {@code Implementation-Title} and {@code
   * Implementation-Version}. Outside a jar the class's own name, without a version.
   */
  public static BuildInfo of(Class<?> main) {
    Package home = main.getPackage();
    String title = home.getImplementationTitle();
    return new BuildInfo(
        title == null ? main.getName() : title, orEmpty(home.getImplementationVersion()), "");
  }

  /** As this, built from {@code revision}. */
  public BuildInfo withRevision(String revision) {
    return new BuildInfo(name, version, revision);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  HttpHandler handler() {
    return Pages.json(() -> this, BuildInfo::write);
  }

  private static void write(BuildInfo info, JsonWriter out) {
    out.beginObject();
    member("name", info.name, out);
    member("version", info.version, out);
    member("revision", info.revision, out);
    member("java", Runtime.version().toString(), out);
    member("jvm", System.getProperty("java.vm.name", ""), out);
    member("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""), out);
    out.endObject();
  }

  private static void member(String name, String value, JsonWriter out) {
    out.name(name);
    out.write(value);
  }
}
