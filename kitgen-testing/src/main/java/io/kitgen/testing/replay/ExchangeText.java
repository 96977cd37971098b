package io.kitgen.testing.replay;

import io.kitgen.runtime.http.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The form of a recording: requests behind {@code >>>}, responses behind {@code <<<}, each as HTTP
 * writes it. A body that is no plain text is in base64 behind the line {@code ::base64}.
 */
final class ExchangeText {

  private static final String REQUEST = ">>> ";
  private static final String RESPONSE = "<<< ";
  private static final String BASE64 = "::base64";

  private ExchangeText() {}

  static String print(List<Exchange> exchanges) {
    StringBuilder text = new StringBuilder();
    for (Exchange exchange : exchanges) {
      print(text, REQUEST, exchange.request());
      print(text, RESPONSE, exchange.response());
    }
    return text.toString();
  }

  private static void print(StringBuilder text, String marker, Message message) {
    text.append(marker).append(message.line()).append('\n');
    message.headers().forEach((name, value) -> text.append(name + ": " + value + "\n"));
    text.append('\n');
    if (message.body().length > 0) {
      text.append(body(message.body())).append('\n');
    }
  }

  private static String body(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (isPlain(text)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Not a text: as base64, like a text that would be mistaken for a part of the file.
    }
    return BASE64 + "\n" + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        && text.lines()
            .noneMatch(
                line ->
                    line.startsWith(REQUEST) || line.startsWith(RESPONSE) || line.equals(BASE64));
  }

  /**
   * @throws IOException when {@code text} is no recording
   */
  static List<Exchange> parse(Path file, String text) throws IOException {
    List<String> lines = List.of(text.split("\n", -1));
    // What stands behind the last line's end is no line.
    List<String> whole = text.endsWith("\n") ? lines.subList(0, lines.size() - 1) : lines;
    List<Exchange> exchanges = new ArrayList<>();
    int at = 0;
    while (at < whole.size()) {
      int response = next(whole, at + 1);
      int end = next(whole, response + 1);
      exchanges.add(
          new Exchange(
              message(file, REQUEST, whole, at, response),
              message(file, RESPONSE, whole, response, end)));
      at = end;
    }
    return exchanges;
  }

  /** The next line that begins a message, or behind the last. */
  private static int next(List<String> lines, int from) {
    int at = from;
    while (at < lines.size()
        && !lines.get(at).startsWith(REQUEST)
        && !lines.get(at).startsWith(RESPONSE)) {
      at++;
    }
    return at;
  }

  private static Message message(Path file, String marker, List<String> lines, int from, int to)
      throws IOException {
    if (from >= lines.size() || !lines.get(from).startsWith(marker)) {
      throw new IOException(file + ", line " + (from + 1) + ": expected " + marker.strip());
    }
    Headers.Builder headers = Headers.builder();
    int at = from + 1;
    while (at < to && !lines.get(at).isEmpty()) {
      String[] field = lines.get(at).split(": ?", 2);
      if (field.length < 2) {
        throw new IOException(file + ", line " + (at + 1) + ": expected a header field");
      }
      headers.add(field[0], field[1]);
      at++;
    }
    List<String> body = at < to ? lines.subList(at + 1, to) : List.of();
    return new Message(
        lines.get(from).substring(marker.length()), headers.build(), bytes(file, at + 1, body));
  }

  private static byte[] bytes(Path file, int at, List<String> lines) throws IOException {
    if (lines.isEmpty() || !lines.get(0).equals(BASE64)) {
      return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getMimeDecoder().decode(String.join("", lines.subList(1, lines.size())));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ", line " + (at + 1) + ": no base64", e);
    }
  }
}
