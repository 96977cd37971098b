package io.kitgen.client.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.registry.Labels;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lines of instances: {@code host:port key=value … # comment}. */
final class InstanceLines {

  private InstanceLines() {}

  /**
   * Reads all of them.
   *
   * @throws IllegalArgumentException for the first line that is wrong; the message names it
   */
  static Found read(byte[] bytes) {
    String text = text(bytes);
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing is in it, not even a comment");
    }
    Map<String, Integer> lines = new HashMap<>();
    List<Instance> instances = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.replaceFirst("(^|\\s)#.*", "").strip();
      if (!said.isEmpty()) {
        Instance instance = instance(said, number);
        Integer earlier = lines.put(instance.address(), number);
        if (earlier != null) {
          throw wrong(number, instance.address() + " is in line " + earlier + " already", null);
        }
        instances.add(instance);
      }
    }
    return new Found(instances);
  }

  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is not UTF-8", e);
    }
  }

  private static Instance instance(String said, int number) {
    String[] words = said.split("\\s+", -1);
    Map<String, String> settings = new HashMap<>();
    try {
      for (int i = 1; i < words.length; i++) {
        int equal = words[i].indexOf('=');
        if (equal < 1) {
          throw new IllegalArgumentException("expected key=value, got \"" + words[i] + "\"");
        }
        String key = words[i].substring(0, equal);
        if (settings.put(key, words[i].substring(equal + 1)) != null) {
          throw new IllegalArgumentException(key + " is there twice");
        }
      }
      Instance address = Instance.parse(words[0]);
      return Labels.instance(address.host(), address.port(), settings);
    } catch (IllegalArgumentException e) {
      throw wrong(number, String.valueOf(e.getMessage()), e);
    }
  }

  private static IllegalArgumentException wrong(int line, String what, @Nullable Exception cause) {
    return new IllegalArgumentException("line " + line + ": " + what, cause);
  }
}
