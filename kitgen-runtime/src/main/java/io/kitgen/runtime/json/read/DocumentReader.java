package io.kitgen.runtime.json.read;

import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.text.TextFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a document from an array: objects, arrays and what is in them. */
public final class DocumentReader extends ScalarReader {

  private final SeenMembers seen = new SeenMembers();

  /** Where the member's name begins that was met last, with its quote. */
  private int name;

  private DocumentReader(byte[] bytes, int start, int end, JsonLimits limits) {
    super(bytes, start, end, limits);
  }

  /**
   * The value that the bytes from {@code start} up to {@code end} are. They are not kept.
   *
   * @throws JsonException when they do not fit
   */
  public static <T> T read(
      JsonDecoder<T> decoder, byte[] bytes, int start, int end, JsonLimits limits) {
    if (end - start > limits.documentBytes()) {
      throw new JsonException("$", "longer than " + limits.documentBytes() + " bytes");
    }
    DocumentReader in = new DocumentReader(bytes, start, end, limits);
    T value = decoder.read(in);
    in.endDocument();
    return value;
  }

  @Override
  public void beginObject() {
    if (next() != '{') {
      throw Refusal.wrongKind(this, "expected an object");
    }
    enter();
    at++;
    fresh = true;
    seen.open(depth);
  }

  @Override
  public int nextMember(JsonMembers known) {
    MemberTable members = (MemberTable) known;
    if (fresh || (at < end && bytes[at] == ',')) {
      int quote = fresh ? at : at + 1;
      int expected = seen.next(depth);
      int length = members.expected().match(expected, bytes, quote, end);
      if (length > 0) {
        name = quote;
        at = quote + length;
        fresh = false;
        seen.addNext(depth, expected);
        return expected;
      }
    }
    return atName() ? find(members) : JsonMembers.END;
  }

  /** Goes to the quote before the next name; false when the object is closed in its place. */
  private boolean atName() {
    int b = next();
    if (b == '}') {
      close();
      return false;
    }
    if (!fresh) {
      if (b != ',') {
        throw Refusal.malformed(this, at);
      }
      at++;
      b = next();
    }
    if (b != '"') {
      throw Refusal.malformed(this, at);
    }
    fresh = false;
    name = at;
    return true;
  }

  private void close() {
    at++;
    depth--;
    fresh = false;
  }

  private int find(MemberTable members) {
    int from = at + 1;
    int to = Words.plainEnd(bytes, from, end);
    int index;
    if (to < end && bytes[to] == '"' && to - from <= limits.nameLength()) {
      index = members.find(bytes, from, to);
      at = to + 1;
    } else {
      index = members.find(Strings.read(this, limits.nameLength(), "a name"));
    }
    if (index >= 0 && !seen.add(depth, index, members.size())) {
      throw Refusal.of(this, at, "comes twice");
    }
    colon();
    return index;
  }

  @Override
  public String memberName() {
    return Strings.name(bytes, name);
  }

  @Override
  public @Nullable String nextKey() {
    if (!atName()) {
      return null;
    }
    String key = Strings.read(this, limits.nameLength(), "a name");
    colon();
    return key;
  }

  @Override
  public <K> @Nullable K nextKey(TextFormat<K> format) {
    String key = nextKey();
    return key == null ? null : parse(format, key);
  }

  @Override
  public int peekType(String member, JsonMembers ids) {
    next();
    int object = at;
    int outer = depth;
    String id = findText(member);
    at = object;
    depth = outer;
    fresh = false;
    return id == null ? JsonMembers.UNKNOWN : ids.find(id);
  }

  private @Nullable String findText(String member) {
    beginObject();
    for (String key = nextKey(); key != null; key = nextKey()) {
      if (key.equals(member)) {
        if (next() == '"') {
          return readString();
        }
        skipValue();
        return null;
      }
      skipValue();
    }
    return null;
  }

  @Override
  public JsonException unknownType(String member, JsonMembers ids) {
    return Refusal.of(
        this,
        DocumentPath.of(this, at) + DocumentPath.segment(member),
        "is required to be one of: " + names(ids));
  }

  @Override
  public JsonException unknownType(JsonMembers ids) {
    return refused("expected one value, named by one of: " + names(ids));
  }

  private static String names(JsonMembers ids) {
    return IntStream.range(0, ids.size()).mapToObj(ids::name).collect(Collectors.joining(", "));
  }

  @Override
  public void beginArray() {
    if (next() != '[') {
      throw Refusal.wrongKind(this, "expected an array");
    }
    enter();
    at++;
    fresh = true;
  }

  @Override
  public boolean hasNext() {
    int b = next();
    if (b == ']') {
      close();
      return false;
    }
    if (!fresh) {
      if (b != ',') {
        throw Refusal.malformed(this, at);
      }
      at++;
    }
    fresh = false;
    return true;
  }

  @Override
  public void skipValue() {
    Skipping.skip(this);
  }
}
