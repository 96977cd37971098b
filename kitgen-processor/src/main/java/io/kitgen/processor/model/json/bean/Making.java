package io.kitgen.processor.model.json.bean;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.json.JsonMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a value is made of JSON. */
public sealed interface Making {

  /** The members that are read, in no order that counts. */
  List<JsonMember> read();

  /**
   * By a constructor or a static method that takes members.
   *
   * @param factory the method; empty for the constructor
   * @param arguments in order
   * @param settings what is set afterwards, where it came
   */
  record ByCreator(Optional<String> factory, List<JsonMember> arguments, List<Setting> settings)
      implements Making {

    @Override
    public List<JsonMember> read() {
      List<JsonMember> all = new ArrayList<>(arguments);
      settings.forEach(setting -> all.add(setting.member()));
      return all.stream().filter(JsonMember::read).toList();
    }
  }

  /**
   * By a constructor or a static method that takes the value as a whole.
   *
   * @param factory the method; empty for the constructor
   */
  record ByDelegate(Optional<String> factory, JsonMember value) implements Making {

    @Override
    public List<JsonMember> read() {
      return List.of();
    }
  }

  /** By the constructor without parameters, and setters. */
  record BySetters(List<Setting> settings) implements Making {

    @Override
    public List<JsonMember> read() {
      return settings.stream().map(Setting::member).toList();
    }
  }

  /**
   * By a builder.
   *
   * @param builder its type
   * @param factory the static method of the class that gives one; empty for its constructor
   * @param build the method that ends it
   */
  record ByBuilder(TypeName builder, Optional<String> factory, String build, List<Setting> settings)
      implements Making {

    @Override
    public List<JsonMember> read() {
      return settings.stream().map(Setting::member).toList();
    }
  }

  /** Not at all; {@code reason} completes "… cannot be made of JSON: ". */
  record Impossible(String reason) implements Making {

    @Override
    public List<JsonMember> read() {
      return List.of();
    }
  }
}
