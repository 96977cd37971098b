package io.kitgen.runtime.json;

import static io.kitgen.runtime.json.Documents.assertRefused;
import static io.kitgen.runtime.json.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which member a name is. */
class JsonMembersTest {

  @Test
  void knowsMoreThanSixtyFourMembers() {
    String[] names = IntStream.range(0, 200).mapToObj(i -> "member" + i).toArray(String[]::new);
    JsonMembers members = JsonMembers.of(names);
    List<Integer> found = new ArrayList<>();
    JsonDecoder<String> reader =
        in -> {
          in.beginObject();
          for (int m = in.nextMember(members); m != -1; m = in.nextMember(members)) {
            found.add(m);
            in.skipValue();
          }
          return "";
        };
    String json = "{\"member199\":0,\"member64\":0,\"member0\":0,\"member200\":0,\"member127\":0}";
    read(reader, json);
    assertThat(found).containsExactly(199, 64, 0, JsonMembers.UNKNOWN, 127);
    assertRefused(reader, "{\"member199\":0,\"member199\":0}", "$.member199", "comes twice");
    assertThat(members.size()).isEqualTo(200);
    assertThat(members.find("member77")).isEqualTo(77);
    assertThat(members.find("member")).isEqualTo(JsonMembers.UNKNOWN);
    assertThat(members.name(77)).isEqualTo("member77");
  }

  private static List<Integer> found(JsonMembers members, String json) {
    return read(
        in -> {
          List<Integer> found = new ArrayList<>();
          in.beginObject();
          for (int m = in.nextMember(members); m != -1; m = in.nextMember(members)) {
            found.add(m);
            in.skipValue();
          }
          return found;
        },
        json);
  }

  @Test
  void knowsNoMembersAtAll() {
    assertThat(found(JsonMembers.of(), "{}")).isEmpty();
    assertThat(found(JsonMembers.of(), "{\"a\":1,\"a\":2}")).containsExactly(-2, -2);
  }

  @Test
  void knowsMembersOfEveryName() {
    String longest = "n".repeat(300);
    JsonMembers members = JsonMembers.of("n", "größe", "a\"b", "\ud83d\ude00", longest, "\u0001");
    String json =
        "{\"\\u0001\":0,\"" + longest + "\":0,\"😀\":0,\"a\\\"b\":0,\"gr\\u00f6ße\":0,\"n\":0}";
    assertThat(found(members, json)).containsExactly(5, 4, 3, 2, 1, 0);
    assertThat(found(members, "{\"" + longest + "n\":0,\"gr\":0}")).containsExactly(-2, -2);
  }

  @Test
  void knowsHalfASurrogatePairByItsEscape() {
    JsonMembers members = JsonMembers.of("a\ud800");
    assertThat(found(members, "{\"a?\":0,\"a\\ud800\":0}")).containsExactly(-2, 0);
  }

  /** The parser compares names as words of four bytes: no two may look the same to it. */
  @Test
  void takesNoNameForAnother() {
    Random random = new Random(20261120);
    for (int i = 0; i < 300; i++) {
      Set<String> names = new LinkedHashSet<>();
      Set<String> others = new LinkedHashSet<>();
      for (int j = random.nextInt(20); j >= 0; j--) {
        names.add(name(random).replace('\u0000', 'c'));
        others.add(name(random));
      }
      List<String> list = List.copyOf(names);
      others.addAll(list);
      JsonMembers members = JsonMembers.of(list.toArray(String[]::new));
      assertThat(found(members, Documents.write(out -> writeNulls(out, others))))
          .isEqualTo(others.stream().map(name -> index(list, name)).toList());
      others.forEach(name -> assertThat(members.find(name)).isEqualTo(index(list, name)));
    }
  }

  private static int index(List<String> names, String name) {
    return names.contains(name) ? names.indexOf(name) : JsonMembers.UNKNOWN;
  }

  private static void writeNulls(JsonWriter out, Set<String> names) {
    out.beginObject();
    for (String name : names) {
      out.name(name);
      out.writeNull();
    }
    out.endObject();
  }

  private static String name(Random random) {
    String units = "\u0000a\u007fbä\uffff";
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(4) == 0 ? 40 : 5); i >= 0; i--) {
      name.append(units.charAt(random.nextInt(units.length())));
    }
    return name.toString();
  }

  @Test
  void refusesNamesThatItCannotTell() {
    JsonMembers point = JsonMembers.of("x", "y");
    assertThatThrownBy(() -> JsonMembers.of("a", "b", "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonMembers.of("a\u0000"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonMembers.of("a", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> point.alias(0, "y")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> point.alias(2, "z")).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
