package io.kitgen.processor.model.json;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What members are called that nobody named: databind's strategies, by the names that it has. */
public enum Naming {
  LOWER_CAMEL_CASE {
    @Override
    String apply(String property) {
      return property;
    }
  },
  UPPER_CAMEL_CASE {
    @Override
    String apply(String property) {
      return Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }
  },
  SNAKE_CASE {
    @Override
    String apply(String property) {
      return snake(property);
    }
  },
  UPPER_SNAKE_CASE {
    @Override
    String apply(String property) {
      return snake(property).toUpperCase(Locale.ROOT);
    }
  },
  LOWER_CASE {
    @Override
    String apply(String property) {
      return property.toLowerCase(Locale.ROOT);
    }
  },
  KEBAB_CASE {
    @Override
    String apply(String property) {
      return separated(property, '-');
    }
  },
  LOWER_DOT_CASE {
    @Override
    String apply(String property) {
      return separated(property, '.');
    }
  };

  private static final String STRATEGY = "Strategy";

  /** The name in JSON of the property that Java calls {@code property}. */
  abstract String apply(String property);

  /** That of a type: its own, else the one of the service. */
  public static Naming of(List<AnnotationModel> ofType) {
    return Jackson.NAMINGS.stream()
        .flatMap(type -> AnnotationModel.find(ofType, type).stream())
        .flatMap(annotation -> strategy(annotation).stream())
        .findFirst()
        .or(() -> Known.text(ofType, Known.JSON_POLICY, "naming").map(Naming::valueOf))
        .orElse(LOWER_CAMEL_CASE);
  }

  /** What {@code @JsonNaming} names; empty for a class that kitgen does not know. */
  public static Optional<Naming> strategy(AnnotationModel annotation) {
    if (!(annotation.values().get("value") instanceof ClassName strategy)) {
      return Optional.of(LOWER_CAMEL_CASE);
    }
    String name = strategy.simpleName();
    if (name.equals("PropertyNamingStrategy")) {
      return Optional.of(LOWER_CAMEL_CASE);
    }
    return Stream.of(values())
        .filter(naming -> strategy.packageName().endsWith(".jackson.databind"))
        .filter(naming -> name.equals(naming.camel() + STRATEGY))
        .findFirst();
  }

  /** {@code SnakeCase}. */
  private String camel() {
    StringBuilder camel = new StringBuilder();
    for (String word : name().split("_", -1)) {
      camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return camel.toString();
  }

  // Jackson's SnakeCaseStrategy: a row of capitals is one word, an underscore in front is lost.
  private static String snake(String property) {
    StringBuilder snake = new StringBuilder();
    boolean capital = false;
    for (int i = 0; i < property.length(); i++) {
      char letter = property.charAt(i);
      if (i == 0 && letter == '_') {
        continue;
      }
      if (!Character.isUpperCase(letter)) {
        capital = false;
      } else {
        if (!capital && snake.length() > 0 && snake.charAt(snake.length() - 1) != '_') {
          snake.append('_');
        }
        letter = Character.toLowerCase(letter);
        capital = true;
      }
      snake.append(letter);
    }
    return snake.length() > 0 ? snake.toString() : property;
  }

  // Jackson's kebab and dot cases: the last of a row of capitals begins the next word.
  private static String separated(String property, char separator) {
    StringBuilder words = new StringBuilder();
    int capitals = 0;
    for (int i = 0; i < property.length(); i++) {
      char letter = property.charAt(i);
      char lower = Character.toLowerCase(letter);
      if (lower == letter) {
        if (capitals > 1) {
          words.insert(words.length() - 1, separator);
        }
        capitals = 0;
      } else {
        if (capitals == 0 && i > 0) {
          words.append(separator);
        }
        capitals++;
      }
      words.append(lower);
    }
    return words.toString();
  }
}
