package io.kitgen.processor.plan.proto.planning;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the options of {@code @GrpcApi}. */
public final class FileOptions {

  // google/protobuf/descriptor.proto, FileOptions.
  private static final Set<String> TEXTS =
      Set.of(
          "java_package",
          "java_outer_classname",
          "go_package",
          "objc_class_prefix",
          "csharp_namespace",
          "swift_prefix",
          "php_class_prefix",
          "php_namespace",
          "php_metadata_namespace",
          "ruby_package");

  private static final Set<String> FLAGS =
      Set.of("java_multiple_files", "java_string_check_utf8", "cc_enable_arenas", "deprecated");

  private static final String OPTIMIZE = "optimize_for";
  private static final Set<String> MODES = Set.of("SPEED", "CODE_SIZE", "LITE_RUNTIME");

  private FileOptions() {}

  /** The names of all options that there are. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(TEXTS);
    names.addAll(FLAGS);
    names.add(OPTIMIZE);
    return names;
  }

  /** Those that {@code api} has, in order, without those that are wrong, which is said. */
  static List<ProtoOption> of(AnnotationModel api, Consumer<Objection> objections) {
    List<ProtoOption> options = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : api.texts("options")) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text.strip() : text.substring(0, equals).strip();
      String value = equals < 0 ? "" : text.substring(equals + 1).strip();
      String reason = equals < 0 ? "it has no =" : reason(name, value);
      if (reason.isEmpty() && !names.add(name)) {
        reason = "it is there twice";
      }
      if (reason.isEmpty()) {
        options.add(new ProtoOption(name, value));
      } else {
        objections.accept(
            Objection.of(Objection.Kind.BAD_OPTION, api.origin("options"), text, reason));
      }
    }
    return List.copyOf(options);
  }

  private static String reason(String name, String value) {
    if (TEXTS.contains(name)) {
      return value.isEmpty() || value.chars().anyMatch(letter -> letter < ' ' || letter > '~')
          ? "its value is no plain text"
          : "";
    }
    if (FLAGS.contains(name)) {
      return Set.of("true", "false").contains(value) ? "" : "its value is neither true nor false";
    }
    if (name.equals(OPTIMIZE)) {
      return MODES.contains(value) ? "" : "its value is none of SPEED, CODE_SIZE, LITE_RUNTIME";
    }
    return "a file has no option of that name";
  }
}
