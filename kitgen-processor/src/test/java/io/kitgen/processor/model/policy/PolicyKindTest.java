package io.kitgen.processor.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the processor knows of policies is what their annotations and records are. */
class PolicyKindTest {

  private static final List<Object> INTS =
      List.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 1_000_000, Integer.MAX_VALUE);
  private static final List<Object> LONGS = List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
  private static final List<Object> SHARES =
      List.of(Double.NaN, -0.1, -0.0, 0.0, Double.MIN_VALUE, 0.5, 1.0, 1.1, Double.MAX_VALUE);
  private static final List<Object> TIMES =
      List.of("", "-1ms", "0ms", "0h", "1ms", "250ms", "2s", "1m", "1 s", "106751d", "2562047h");

  @ParameterizedTest
  @EnumSource
  void hasTheMembersOfItsAnnotationWithTheirDefaults(PolicyKind kind) throws Exception {
    Class<?> annotation = Class.forName(kind.annotation());
    assertThat(kind.memberNames())
        .isSubsetOf(Stream.of(annotation.getDeclaredMethods()).map(m -> m.getName()).toList());
    for (PolicyMember member : kind.members()) {
      Object otherwise = annotation.getMethod(member.name()).getDefaultValue();
      if (otherwise != null) {
        assertThat(member.otherwise()).as(member.name()).isEqualTo(otherwise);
      } else {
        assertThat(member.value(annotation(kind, Map.of()))).as(member.name()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isTheRecordThatItBecomes(PolicyKind kind) throws Exception {
    RecordComponent[] components = type(kind).getRecordComponents();
    assertThat(components).hasSameSizeAs(kind.members());
    for (int i = 0; i < components.length; i++) {
      PolicyMember member = kind.members().get(i);
      Class<?> type = components[i].getType();
      assertThat(values(kind, member)).as(member.name()).isNotEmpty();
      assertThat(type == Duration.class).as(member.name()).isEqualTo(member.range().isTime());
    }
  }

  /** Each member with every value that may be a bound, and the others at their defaults. */
  @ParameterizedTest
  @EnumSource
  void acceptsNoMoreThanItsRecord(PolicyKind kind) throws Exception {
    int accepted = 0;
    for (PolicyMember member : kind.members()) {
      for (Object value : values(kind, member)) {
        Map<String, Object> written = new LinkedHashMap<>(good(kind));
        written.put(member.name(), value);
        PolicyUse use = new PolicyUse(kind, annotation(kind, written));
        if (use.values().isPresent()) {
          accepted++;
          assertThatCode(() -> make(kind, use.values().get()))
              .as("%s(%s)", kind.simpleName(), written)
              .doesNotThrowAnyException();
        }
      }
    }
    assertThat(accepted).isGreaterThan(kind.members().size());
  }

  /** And no less: of a value that is refused the record says so too. */
  @ParameterizedTest
  @EnumSource
  void refusesNumbersThatItsRecordRefuses(PolicyKind kind) throws Exception {
    List<Object> fine = new PolicyUse(kind, annotation(kind, good(kind))).values().orElseThrow();
    for (int i = 0; i < kind.members().size(); i++) {
      PolicyMember member = kind.members().get(i);
      for (Object value : member.range().isTime() ? List.of() : values(kind, member)) {
        boolean zeroStandsForAnother = member.name().equals("burst") && value.equals(0L);
        List<Object> changed = new ArrayList<>(fine);
        changed.set(i, value);
        assertThat(accepts(kind, changed) || zeroStandsForAnother)
            .as("%s = %s of %s", member.name(), value, kind)
            .isEqualTo(member.value(annotation(kind, Map.of(member.name(), value))).isPresent());
      }
    }
  }

  private static boolean accepts(PolicyKind kind, List<Object> values) throws Exception {
    try {
      make(kind, values);
      return true;
    } catch (InvocationTargetException e) {
      assertThat(e).hasCauseInstanceOf(IllegalArgumentException.class);
      return false;
    }
  }

  private static Object make(PolicyKind kind, List<Object> values) throws Exception {
    Constructor<?> constructor = type(kind).getConstructors()[0];
    return constructor.newInstance(values.toArray());
  }

  private static Class<?> type(PolicyKind kind) throws ClassNotFoundException {
    return Class.forName("io.kitgen.resilience.policy." + kind.tag());
  }

  private static Map<String, Object> good(PolicyKind kind) {
    return switch (kind) {
      case ATTEMPT_TIMEOUT -> Map.of("value", "1s", "attempt", "1s");
      case HEDGE -> Map.of("after", "1s");
      case RATE_LIMIT -> Map.of("permits", 5L);
      case BULKHEAD -> Map.of("concurrent", 5);
      case RETRY, CIRCUIT_BREAKER -> Map.of();
    };
  }

  private static List<Object> values(PolicyKind kind, PolicyMember member) throws Exception {
    int index =
        IntStream.range(0, kind.members().size())
            .filter(i -> kind.members().get(i).equals(member))
            .findFirst()
            .orElseThrow();
    Class<?> type = type(kind).getRecordComponents()[index].getType();
    return type == int.class
        ? INTS
        : type == long.class ? LONGS : type == double.class ? SHARES : TIMES;
  }

  private static AnnotationModel annotation(PolicyKind kind, Map<String, Object> values) {
    return new AnnotationModel(ClassName.bestGuess(kind.annotation()), values, Origin.UNKNOWN);
  }
}
