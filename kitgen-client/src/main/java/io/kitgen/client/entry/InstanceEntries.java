package io.kitgen.client.entry;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one service, each an instance by {@link InstanceText}, or garbage. A text is read
 * once. Not thread-safe.
 */
public final class InstanceEntries {

  private final String name;
  private final int most;
  private Map<String, Entry> entries = new TreeMap<>();

  /**
   * None so far.
   *
   * @param name where they are, for messages
   * @param most how many entries there may be
   */
  public InstanceEntries(String name, int most) {
    this.name = Objects.requireNonNull(name, "name");
    this.most = most;
  }

  /**
   * There are these, and no others.
   *
   * @throws IllegalStateException when they are too many; then it is as it was
   */
  public void replace(Map<String, byte[]> all) {
    checkSize(all.size());
    Map<String, Entry> next = new TreeMap<>();
    all.forEach((key, text) -> next.put(key, entry(key, text)));
    entries = next;
  }

  /**
   * The entry at {@code key} has this text now.
   *
   * @throws IllegalStateException when they are too many; then it is as it was
   */
  public void put(String key, byte[] text) {
    checkSize(entries.size() + (entries.containsKey(key) ? 0 : 1));
    entries.put(key, entry(key, text));
  }

  /** There is no entry at {@code key} any more. */
  public void remove(String key) {
    entries.remove(key);
  }

  private void checkSize(int size) {
    if (size > most) {
      throw new IllegalStateException(name + " has more than " + most + " entries");
    }
  }

  /** What they are all together: a failure when there are some, and each is garbage. */
  public InstanceEvent event() {
    try {
      return Found.read(entries.values(), Entry::get);
    } catch (IllegalArgumentException e) {
      return new Failed(e);
    }
  }

  private Entry entry(String key, byte[] text) {
    Entry before = entries.get(key);
    return before != null && Arrays.equals(before.text, text) ? before : Entry.read(key, text);
  }

  /** One of them. */
  private static final class Entry {

    private final byte[] text;
    private final @Nullable Instance instance; // null for garbage
    private final String refusal;

    private Entry(byte[] text, @Nullable Instance instance, String refusal) {
      this.text = text;
      this.instance = instance;
      this.refusal = refusal;
    }

    private static Entry read(String key, byte[] text) {
      try {
        return new Entry(text, InstanceText.read(text), "");
      } catch (IllegalArgumentException e) {
        return new Entry(text, null, key + ": " + e.getMessage());
      }
    }

    private Instance get() {
      if (instance == null) {
        throw new IllegalArgumentException(refusal);
      }
      return instance;
    }
  }
}
