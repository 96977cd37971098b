package corpus;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.KitService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Classes and hierarchies for the comparison with Jackson; nothing is said of null. */
@KitService
public interface Shapes {

  Bean bean(Bean value);

  abstract class Keyed<K> {
    private K key;
    public long version;
    public static int count;
    public transient int passing;

    public K getKey() {
      return key;
    }

    public void setKey(K key) {
      this.key = key;
    }
  }

  class Bean extends Keyed<UUID> implements Named {
    private String name;
    private boolean open;
    private Boolean maybe;
    private Optional<String> hint;
    private List<Bean> parts;
    private Map<String, Integer> counts;
    private char letter = 'x';
    private double factor = 1.5;
    private int URLs;

    @Override
    public String getName() {
      return name;
    }

    public Bean setName(String name) {
      this.name = name;
      return this;
    }

    public boolean isOpen() {
      return open;
    }

    public void setOpen(boolean open) {
      this.open = open;
    }

    public Boolean isMaybe() {
      return maybe;
    }

    public void setMaybe(Boolean maybe) {
      this.maybe = maybe;
    }

    public Optional<String> getHint() {
      return hint;
    }

    public void setHint(Optional<String> hint) {
      this.hint = hint;
    }

    public List<Bean> getParts() {
      return parts;
    }

    public void setParts(List<Bean> parts) {
      this.parts = parts;
    }

    public Map<String, Integer> getCounts() {
      return counts;
    }

    public void setCounts(Map<String, Integer> counts) {
      this.counts = counts;
    }

    char letter() {
      return letter;
    }

    public char getLetter() {
      return letter;
    }

    void setLetter(char letter) {
      this.letter = letter;
    }

    public double getFactor() {
      return factor;
    }

    public void setFactor(double factor) {
      this.factor = factor;
    }

    public void setFactor(String factor) {
      this.factor = -1;
    }

    public int getURLs() {
      return URLs;
    }

    public void setURLs(int URLs) {
      this.URLs = URLs;
    }

    public int getTotal() {
      return 9;
    }

    public String getter() {
      return "no property";
    }

    public boolean issue() {
      return true;
    }
  }

  interface Named {
    @JsonProperty("called")
    String getName();

    default int getLength() {
      return 7;
    }
  }

  Renamed renamed(Renamed value);

  @JsonPropertyOrder({"z", "c"})
  @JsonIgnoreProperties({"hidden", "d"})
  class Renamed {
    @JsonProperty("alpha")
    private int a;

    private int b;
    private int z;
    public int c = 3;
    public int d = 4;
    public int hidden = 5;
    public int y = 6;
    @JsonIgnore public int x = 7;
    private String password;

    public int getA() {
      return a;
    }

    public void setA(int a) {
      this.a = a;
    }

    @JsonGetter("beta")
    public int b() {
      return b;
    }

    @JsonSetter("beta")
    public void putB(int b) {
      this.b = b;
    }

    public int getZ() {
      return z;
    }

    public void setZ(int z) {
      this.z = z;
    }

    @JsonIgnore
    public String getPassword() {
      return password;
    }

    @JsonProperty
    public void setPassword(String password) {
      this.password = password;
    }
  }

  Fields fields(Fields value);

  @JsonAutoDetect(
      fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE,
      getterVisibility = JsonAutoDetect.Visibility.NONE,
      isGetterVisibility = JsonAutoDetect.Visibility.NONE)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  class Fields {
    int number = 1;
    protected String text;
    public List<String> texts;

    public int getOther() {
      return 3;
    }
  }

  Immutable immutable(Immutable value);

  final class Immutable {
    private final String z;
    private final int a;
    private String extra = "extra";

    @JsonCreator
    public Immutable(@JsonProperty("z") String z, @JsonProperty(value = "a", required = true) int a) {
      this.z = z;
      this.a = a;
    }

    public String getZ() {
      return z;
    }

    public int getA() {
      return a;
    }

    public String getExtra() {
      return extra;
    }

    public void setExtra(String extra) {
      this.extra = extra;
    }

    public int getC() {
      return 3;
    }
  }

  Factored factored(Factored value);

  final class Factored {
    private final String text;
    private final List<Integer> numbers;

    private Factored(String text, List<Integer> numbers) {
      this.text = text;
      this.numbers = numbers;
    }

    @JsonCreator
    public static Factored of(
        @JsonProperty("text") String text, @JsonProperty("numbers") List<Integer> numbers) {
      return new Factored(text, numbers);
    }

    public String getText() {
      return text;
    }

    public List<Integer> getNumbers() {
      return numbers;
    }
  }

  Wrapping wrapping(Wrapping value);

  class Wrapping {
    public Code code;
    public List<Code> codes;
    public Tags tags;
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Code filled;
  }

  final class Code {
    private final String text;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Code(String text) {
      this.text = text;
    }

    @JsonValue
    public String text() {
      return text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Code code && String.valueOf(code.text).equals(String.valueOf(text));
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  final class Tags {
    @JsonValue public final List<String> tags;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Tags(List<String> tags) {
      this.tags = tags;
    }
  }

  Measure measure(Measure value, Loose loose);

  record Measure(String unit, double value, @JsonIgnore int kept) {
    @JsonCreator
    public static Measure of(
        @JsonProperty("value") double value, @JsonProperty("unit") String unit) {
      return new Measure(unit, value, 0);
    }

    public String getShown() {
      return "shown";
    }
  }

  record Loose(String text, int more) {
    @JsonCreator
    public Loose(@JsonProperty("text") String text) {
      this(text, 0);
    }
  }

  Pages<Bean> pages(Pages<Integer> value);

  class Pages<T> {
    public T first;
    private Collection<T> items;

    public Collection<T> getItems() {
      return items;
    }

    public void setItems(Collection<T> items) {
      this.items = items;
    }
  }

  Zoo zoo(Zoo value);

  record Zoo(Pet pet, List<Pet> pets, Cat cat, Wild wild, Map<String, Wild> wilds, Pair pair) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  sealed interface Pet permits Cat, Dog, Bird {}

  record Cat(int lives, Pet friend) implements Pet {}

  @JsonTypeName("hund")
  final class Dog implements Pet {
    private String name = "Rex";
    public Pet enemy;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  sealed interface Bird extends Pet permits Owl, Duck {}

  record Owl() implements Bird {}

  record Duck(@JsonProperty("quack") boolean loud) implements Bird {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      property = "kind",
      defaultImpl = Fox.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Fox.class, name = "fox"),
    @JsonSubTypes.Type(
        value = Wolf.class,
        names = {"wolf", "lupus"})
  })
  abstract class Wild {
    public int age;
  }

  class Fox extends Wild {
    public String den;
  }

  class Wolf extends Wild {
    public List<Wild> pack;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
  sealed interface Pair permits One, Two {}

  record One(int a) implements Pair {}

  record Two(int a, Box box) implements Pair {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  sealed interface Box permits Full, Hollow {}

  record Full(Pair pair, Kind kind) implements Box {}

  enum Hollow implements Box {
    ROUND,
    SQUARE
  }

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "kind",
      visible = true)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Soft.class, name = "soft"),
    @JsonSubTypes.Type(value = Hard.class, name = "hard")
  })
  interface Kind {}

  record Soft(int n) implements Kind {
    public String getKind() {
      return "soft";
    }
  }

  record Hard(boolean b) implements Kind {
    public String getKind() {
      return "hard";
    }
  }

  Outcome<Bean> outcome(Outcome<Integer> value);

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  sealed interface Outcome<T> permits Ok, Failed {}

  record Ok<T>(T value) implements Outcome<T> {}

  record Failed<T>(String why, Outcome<T> before) implements Outcome<T> {}

  Built built(Built value);

  @tools.jackson.databind.annotation.JsonDeserialize(builder = Built.Builder.class)
  final class Built {
    private final String name;
    private final List<String> tags;
    private final int number;

    private Built(Builder builder) {
      this.name = builder.name;
      this.tags = builder.tags;
      this.number = builder.number;
    }

    public String getName() {
      return name;
    }

    public List<String> getTags() {
      return tags;
    }

    @JsonProperty("num")
    public int getNumber() {
      return number;
    }

    public static Builder start() {
      return new Builder();
    }

    @tools.jackson.databind.annotation.JsonPOJOBuilder(withPrefix = "", buildMethodName = "make")
    public static final class Builder {
      private String name;
      private List<String> tags = List.of("none");
      private int number = 3;

      public Builder name(String name) {
        this.name = name;
        return this;
      }

      public Builder tags(List<String> tags) {
        this.tags = tags;
        return this;
      }

      @JsonProperty("num")
      public Builder number(int number) {
        this.number = number;
        return this;
      }

      public Built make() {
        return new Built(this);
      }
    }
  }
}
