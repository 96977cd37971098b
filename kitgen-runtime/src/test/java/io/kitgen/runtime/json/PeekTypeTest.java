package io.kitgen.runtime.json;

import static io.kitgen.runtime.json.Documents.assertRefused;
import static io.kitgen.runtime.json.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that say in one member what they are. */
class PeekTypeTest {

  private static final JsonMembers TYPES = JsonMembers.of("leaf", "tree").alias(1, "bush");
  private static final JsonMembers TREE = JsonMembers.of("left", "right", "kind");
  private static final JsonMembers LEAF = JsonMembers.of("n");

  private static String node(JsonReader in) {
    return switch (in.peekType("type", TYPES)) {
      case 0 -> leaf(in);
      case 1 -> tree(in);
      default -> throw in.unknownType("type", TYPES);
    };
  }

  private static String leaf(JsonReader in) {
    int n = 0;
    in.beginObject();
    for (int m = in.nextMember(LEAF); m != JsonMembers.END; m = in.nextMember(LEAF)) {
      if (m == 0) {
        n = in.readInt();
      } else {
        in.skipValue();
      }
    }
    return String.valueOf(n);
  }

  private static String tree(JsonReader in) {
    String[] parts = new String[3];
    in.beginObject();
    for (int m = in.nextMember(TREE); m != JsonMembers.END; m = in.nextMember(TREE)) {
      switch (m) {
        case 0, 1 -> parts[m] = node(in);
        case 2 -> parts[m] = in.readString();
        default -> in.skipValue();
      }
    }
    return "(" + parts[0] + " " + parts[1] + " " + parts[2] + ")";
  }

  @Test
  void findsTheTypeInFront() {
    assertThat(read(PeekTypeTest::node, "{\"type\":\"leaf\",\"n\":3}")).isEqualTo("3");
  }

  @Test
  void findsTheTypeAnywhere() {
    assertThat(
            read(PeekTypeTest::node, " {\"n\":3, \"x\":[{\"type\":\"tree\"}],\"type\":\"leaf\"}"))
        .isEqualTo("3");
    assertThat(
            read(
                PeekTypeTest::node,
                "{\"left\":{\"n\":1,\"type\":\"leaf\"},\"right\":{\"right\":{\"type\":\"leaf\"},"
                    + "\"type\":\"bush\",\"left\":{\"n\":2,\"type\":\"leaf\"}},\"type\":\"tree\"}"))
        .isEqualTo("(1 (2 0 null) null)");
  }

  @Test
  void findsTheTypeBehindAByteOrderMark() {
    assertThat(read(PeekTypeTest::node, "\uFEFF{\"n\":\"ü\\u00fc\",\"type\":\"tree\"}"))
        .isEqualTo("(null null null)");
  }

  @Test
  void leavesTheMemberToWhoReadsTheObject() {
    List<String> seen = new ArrayList<>();
    JsonDecoder<Integer> reader =
        in -> {
          int type = in.peekType("a", TYPES);
          in.beginObject();
          for (String key = in.nextKey(); key != null; key = in.nextKey()) {
            seen.add(key + "=" + in.readString());
          }
          return type;
        };
    assertThat(read(reader, "{\"a\":\"tree\",\"b\":\"2\"}")).isEqualTo(1);
    assertThat(read(reader, "{\"b\":\"2\",\"a\":\"leaf\"}")).isZero();
    assertThat(read(reader, "{}")).isEqualTo(JsonMembers.UNKNOWN);
    assertThat(read(reader, "{\"b\":\"3\"}")).isEqualTo(JsonMembers.UNKNOWN);
    assertThat(seen).containsExactly("a=tree", "b=2", "b=2", "a=leaf", "b=3");
  }

  @Test
  void refusesOthers() {
    String known = "is required to be one of: leaf, tree";
    assertRefused(PeekTypeTest::node, "{\"type\":\"rock\"}", "$.type", known);
    assertRefused(PeekTypeTest::node, "{\"n\":1,\"type\":\"rock\"}", "$.type", known);
    assertRefused(PeekTypeTest::node, "{\"n\":1}", "$.type", known);
    assertRefused(PeekTypeTest::node, "{}", "$.type", known);
    assertRefused(PeekTypeTest::node, "{\"type\":null}", "$.type", known);
    assertRefused(PeekTypeTest::node, "{\"type\":0}", "$.type", known);
    assertRefused(PeekTypeTest::node, "{\"n\":0,\"type\":[\"leaf\"]}", "$.type", known);
    assertRefused(
        PeekTypeTest::node,
        "{\"type\":\"tree\",\"left\":{\"n\":1}}",
        "$.left.type",
        "is required to be one of: leaf, tree");
    assertRefused(
        PeekTypeTest::node,
        "{\"type\":\"tree\",\"kind\":\"a\",\"kind\":\"b\"}",
        "$.kind",
        "comes twice");
    assertRefused(PeekTypeTest::node, "[]", "$", "expected an object, got an array");
    assertRefused(
        PeekTypeTest::node, "{\"n\":1,\"type\":", "$.type", "the document ends too early");
    assertRefused(PeekTypeTest::node, "{\"n\":1,}", "$.n", "malformed JSON near byte 8");
  }
}
