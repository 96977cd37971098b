package corpus;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.kitgen.KitService;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Types for the comparison with Jackson; nothing is said of null, as Jackson has it. */
@KitService
public interface Corpus {

  Scalars scalars(Scalars value);

  record Scalars(
      boolean z, byte b, short s, char c, int i, long l, float f, double d,
      Boolean bz, Byte bb, Short bs, Character bc, Integer bi, Long bl, Float bf, Double bd,
      String text, BigInteger integer, BigDecimal decimal, UUID uuid, URI uri, Locale locale,
      Currency currency, Date old) {}

  Times times(Times value);

  record Times(
      Instant instant, Duration duration, Period period, LocalDate date, LocalTime time,
      LocalDateTime dateTime, OffsetTime offsetTime, OffsetDateTime offsetDateTime,
      ZonedDateTime zoned, ZoneId zone, ZoneOffset offset, Year year, YearMonth month,
      MonthDay day) {}

  Containers containers(Containers value);

  record Containers(
      List<String> list, Set<Integer> set, Collection<Color> collection,
      Map<String, Long> byText, Map<Integer, String> byInt, Map<Long, UUID> byLong,
      Map<UUID, Boolean> byId, Map<Color, List<Color>> byColor,
      List<List<Integer>> nested, Map<String, Map<String, Double>> maps) {}

  Collections collections(Collections value);

  record Collections(
      SortedSet<String> sorted, NavigableSet<Integer> navigable, TreeSet<Color> tree,
      ArrayList<String> array, HashSet<Color> hash, LinkedHashSet<String> linked,
      SortedMap<String, Integer> sortedMap, NavigableMap<Integer, String> navigableMap,
      TreeMap<Color, Node> treeMap, HashMap<String, Color> hashMap,
      LinkedHashMap<String, List<String>> linkedMap,
      @JsonInclude(Include.NON_EMPTY) TreeMap<String, String> nonEmpty) {}

  Keys keys(Keys value);

  record Keys(
      Map<Boolean, String> z, Map<Byte, String> b, Map<Short, String> s, Map<Character, String> c,
      Map<BigInteger, String> integer, Map<BigDecimal, String> decimal, Map<URI, String> uri,
      Map<Currency, String> currency, Map<Date, String> old, Map<Instant, String> instant,
      Map<Duration, String> duration, Map<Period, String> period, Map<LocalDate, String> date,
      Map<OffsetTime, String> time, Map<ZoneId, String> zone, Map<ZoneOffset, String> offset,
      Map<Year, String> year, Map<YearMonth, String> month, Map<MonthDay, String> day) {}

  Arrays arrays(Arrays value);

  record Arrays(
      boolean[] z, short[] s, int[] i, long[] l, float[] f, double[] d, char[] c, byte[] b,
      Character[] bc, Integer[] bi, String[] text, Color[] colors, int[][] matrix, byte[][] blobs,
      List<String>[] lists, Node[] nodes) {}

  Optionals optionals(Optionals value);

  record Optionals(
      Optional<String> text, OptionalInt i, OptionalLong l, OptionalDouble d,
      Optional<Node> node, Optional<List<String>> list, Optional<int[]> array,
      List<Optional<Integer>> each, Map<String, Optional<Color>> values, List<OptionalInt> ints,
      Map<String, OptionalLong> longs, Optional<OptionalDouble> inner, OptionalDouble[] doubles,
      Set<Optional<List<Optional<String>>>> deep,
      Optional<Optional<String>> twice, Optional<Name> name) {}

  enum Color {
    RED,
    @JsonProperty("green") @JsonAlias({"verde", "vert"}) GREEN,
    BLUE {
      @Override
      public String toString() {
        return "deep blue";
      }
    }
  }

  enum Coded {
    A("a-1"), B("b-2");

    private final String code;

    Coded(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }

  Enums enums(Enums value);

  record Enums(Color color, Coded coded, List<Coded> many, Map<Coded, Color> map, Odd odd) {}

  enum Odd {
    @JsonProperty("") EMPTY, @JsonProperty("with \"quotes\"") QUOTED, @JsonAlias("PLAIN") OTHER
  }

  Node node(Node value);

  record Node(String text, Node next, List<Node> children, Ring ring) {}

  record Ring(Node node, Ring ring) {}

  Page<Node> page(Page<String> texts, Page<Page<Integer>> pages, Pair<String, Node> pair);

  record Page<T>(List<T> items, T first, Map<String, T> named, Optional<T> last) {}

  record Pair<A, B>(A left, B right) {}

  Empty empty(Empty value);

  record Empty() {}

  Named named(Named value);

  record Named(
      @JsonProperty("first name") int a,
      @JsonProperty("a") String b,
      @JsonProperty("b") @JsonAlias({"B", "be"}) String c,
      @JsonProperty String same,
      @JsonProperty("") String empty,
      @JsonProperty("ünï\n\"") String odd,
      @JsonProperty(value = "d", defaultValue = "5") int d) {}

  Locals locals(Locals value);

  /** Names that generated code uses itself. */
  record Locals(
      String in, String out, String value, int member, String e, String list, String map, int key,
      String each, String entry, String TextFormats, Optional<String> Optional, int LOCALS_MEMBERS,
      String IN_NAME, int a, int A, String JsonMembers, String hasA) {}

  Required required(Required value);

  record Required(
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) int number,
      @JsonProperty(isRequired = OptBoolean.TRUE) Optional<String> optional,
      @JsonProperty(required = true, isRequired = OptBoolean.FALSE) int free) {}

  Indexed indexed(Indexed value);

  record Indexed(
      int z, @JsonProperty(index = 2) int y, @JsonProperty(index = 1) int x, String w) {
    @JsonProperty(index = 0)
    public int getFirst() {
      return 7;
    }
  }

  Ignoring ignoring(Ignoring value);

  record Ignoring(
      int a, @JsonIgnore int b, @JsonIgnore String c, @JsonIgnore Optional<String> d,
      @JsonIgnore(false) String e, @JsonProperty("ff") @JsonIgnore @JsonAlias("g") List<String> f,
      @JsonIgnore char h, @JsonIgnore byte i) {}

  Access access(Access value);

  record Access(
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) String out,
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) int number,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String in,
      @JsonProperty(access = JsonProperty.Access.READ_WRITE) String both) {}

  Getters getters(Getters value);

  record Getters(int amount, boolean open, String name, @JsonProperty("total") int sum) {
    public boolean isOpen() {
      return !open;
    }

    public String getName() {
      return "<" + name + ">";
    }

    public int getTotal() {
      return -1;
    }

    public int getSum() {
      return -2;
    }

    public String getURLPath() {
      return "path";
    }

    public Optional<Color> getzColor() {
      return Optional.of(Color.RED);
    }

    public boolean isZero() {
      return amount == 0;
    }

    public Boolean isBoxed() {
      return true;
    }

    public int isNumber() {
      return 1;
    }

    public boolean isFlag() {
      return true;
    }

    public boolean getFlag() {
      return false;
    }

    @JsonIgnore
    public String getSecret() {
      return "secret";
    }

    @JsonProperty("explicit")
    public List<String> compute() {
      return List.of("x");
    }

    @JsonInclude(Include.NON_NULL)
    public String getNothing() {
      return null;
    }

    public int other() {
      return 1;
    }

    public void getVoid() {}

    int getHidden() {
      return 1;
    }

    public static int getStatic() {
      return 1;
    }
  }

  Inheriting inheriting(Inheriting value);

  record Inheriting(String name, int size) implements Described, Sized {}

  interface Described {
    @JsonProperty("called")
    String name();

    default String getDescription() {
      return "a " + name();
    }
  }

  @JsonInclude(Include.NON_DEFAULT)
  interface Sized {
    int size();
  }

  Made made(Made value);

  record Made(int a, String b) {
    @JsonCreator
    public Made {}

    public Made(int a) {
      this(a, "");
    }
  }

  Overloaded overloaded(Overloaded value);

  record Overloaded(Integer a, String b) {
    public Overloaded(Integer a, Integer b) {
      this(a, String.valueOf(b));
    }

    public Overloaded(Object a, Object b) {
      this(null, "objects");
    }
  }

  Values values(Values value);

  record Name(@JsonValue String text) {}

  record Amount(@JsonValue int number) {}

  record Tags(@JsonValue List<String> tags) {}

  record Maybe(@JsonValue Optional<String> text) {}

  record Whole(@JsonValue Node node) {}

  record Wrapped(@JsonValue Name name) {}

  record Created(@JsonValue String text) {
    @JsonCreator
    public Created {}
  }

  record Delegated(@JsonValue Map<String, Integer> map) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Delegated {}
  }

  record Values(
      Name name, Amount amount, Tags tags, Maybe maybe, Whole whole, Wrapped wrapped,
      Created created, Delegated delegated, List<Name> names, Map<String, Amount> amounts) {}

  Included included(
      @JsonInclude(Include.NON_NULL) @JsonProperty("one") String first,
      @JsonAlias("B") int second);

  Included includedAgain(Included value, ByType byType);

  record Included(
      @JsonInclude(Include.NON_NULL) String nonNull,
      @JsonInclude(Include.NON_NULL) int nonNullInt,
      @JsonInclude(Include.NON_NULL) Optional<String> nonNullOptional,
      @JsonInclude(Include.NON_ABSENT) Optional<String> nonAbsent,
      @JsonInclude(Include.NON_ABSENT) String nonAbsentText,
      @JsonInclude(Include.NON_ABSENT) OptionalInt nonAbsentInt,
      @JsonInclude(Include.NON_ABSENT) Maybe nonAbsentMaybe,
      @JsonInclude(Include.ALWAYS) String always,
      @JsonInclude String plain,
      @JsonInclude(Include.NON_EMPTY) Set<String> nonEmpty,
      @JsonInclude(Include.NON_EMPTY) Name nonEmptyName,
      @JsonInclude(Include.NON_EMPTY) Tags nonEmptyTags,
      @JsonInclude(Include.NON_EMPTY) Maybe nonEmptyMaybe,
      @JsonInclude(Include.NON_EMPTY) Wrapped nonEmptyWrapped,
      @JsonInclude(Include.NON_DEFAULT) Name nonDefaultName,
      @JsonInclude(Include.NON_DEFAULT) URI nonDefaultUri,
      @JsonInclude(Include.NON_DEFAULT) Coded nonDefaultCoded,
      @JsonInclude(Include.NON_EMPTY) Odd nonEmptyOdd) {}

  @JsonInclude(Include.NON_EMPTY)
  record ByType(
      boolean z, int i, char c, double d, Boolean bz, Integer bi, Character bc, String text,
      BigDecimal decimal, UUID uuid, URI uri, Duration duration, Period period, Year year,
      Color color, Optional<List<String>> optional, OptionalLong optionalLong, List<String> list,
      Map<String, String> map, int[] ints, char[] chars, byte[] bytes, String[] texts, Empty empty,
      @JsonInclude(Include.ALWAYS) String always, @JsonInclude(Include.USE_DEFAULTS) String inherited,
      @JsonInclude(Include.NON_NULL) String nonNull) {}

  Defaults defaults(Defaults value);

  @JsonInclude(Include.NON_DEFAULT)
  record Defaults(
      boolean z, byte b, short s, char c, int i, long l, float f, double d,
      Boolean bz, Byte bb, Short bs, Character bc, Integer bi, Long bl, Float bf, Double bd,
      String text, BigInteger integer, BigDecimal decimal, UUID uuid, URI uri, Duration duration,
      Year year, Color color, Optional<String> optional, OptionalInt optionalInt,
      List<String> list, Map<String, String> map, int[] ints, byte[] bytes, Empty empty,
      Maybe maybe, Tags tags) {}

  Aged aged(Aged value, Faded faded);

  record Aged(@Deprecated String old, Shade shade) {
    @Deprecated
    public Aged {}

    @Deprecated(forRemoval = true)
    public int getOlder() {
      return 1;
    }
  }

  @Deprecated
  record Faded(Faded faded) {}

  enum Shade {
    @Deprecated @JsonProperty("faint") FAINT, @Deprecated(forRemoval = true) @JsonAlias("d") DARK
  }

  List<Map<String, Node>> results(Set<Color> colors, int[] numbers, char[] letters, byte[] blob);

  Optional<Node> find(UUID id);

  int count();

  void nothing();
}
