package io.kitgen.runtime.json.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What is JSON and what is not, by RFC 8259: {@code json/parsing-cases.txt}, and what is long. */
final class ParsingCases {

  /**
   * A document.
   *
   * @param accepted what becomes of it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Case(String name, byte[] json, boolean accepted) {}

  private ParsingCases() {}

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>(longOnes());
    for (String line :
        Files.readAllLines(Path.of("src", "test", "resources", "json", "parsing-cases.txt"))) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" ", 3);
        cases.add(new Case(parts[1], bytes(parts[2]), parts[0].equals("accept")));
      }
    }
    return cases;
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '<') {
        int end = text.indexOf('>', i);
        bytes.writeBytes(HexFormat.of().parseHex(text, i + 1, end));
        i = end;
      } else {
        bytes.write(text.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static List<Case> longOnes() {
    return List.of(
        of("y_number_huge_integer", "[" + "9".repeat(1000) + "]", true),
        of("i_number_too_long", "[" + "9".repeat(1001) + "]", false),
        of("i_number_too_long_fraction", "[0." + "1".repeat(1000) + "]", false),
        of("i_structure_nested", "[".repeat(100) + "]".repeat(100), true),
        of("i_structure_nested_objects", "{\"a\":".repeat(99) + "{}" + "}".repeat(99), true),
        of("i_structure_500_nested_arrays", "[".repeat(500) + "]".repeat(500), false),
        of("n_structure_100000_opening_arrays", "[".repeat(100_000), false),
        of("n_structure_open_array_object", "[{\"\":".repeat(50_000) + "\n", false));
  }

  private static Case of(String name, String json, boolean accepted) {
    return new Case(name, json.getBytes(StandardCharsets.UTF_8), accepted);
  }
}
