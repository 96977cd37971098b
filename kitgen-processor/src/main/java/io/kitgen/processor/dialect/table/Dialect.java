package io.kitgen.processor.dialect.table;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.path.PathSyntax;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A family of annotations.
 *
 * @param name what it is called
 * @param packages the packages whose every annotation belongs to it
 * @param rows those that are known, by qualified name
 * @param paths how it writes paths
 * @param rules how it reads what nobody wrote
 */
public record Dialect(
    String name, List<String> packages, Map<String, Row> rows, PathSyntax paths, Rules rules) {

  /**
   * How a dialect reads what nobody wrote.
   *
   * @param unplaced what becomes of a parameter without a place
   * @param habits what else
   */
  public record Rules(Unplaced unplaced, Set<Habit> habits) {

    static Rules of(Unplaced unplaced, Habit... habits) {
      return new Rules(unplaced, Set.of(habits));
    }

    /** Whether it reads as {@code habit} says. */
    public boolean has(Habit habit) {
      return habits.contains(habit);
    }
  }

  /** What not every dialect does. */
  public enum Habit {
    /** An absent primitive is zero, and no error of the caller. */
    ZEROES,
    /** A method without a result answers 204. */
    SILENT_VOID,
    /** A header is called like its parameter, {@code userAgent} as {@code user-agent}. */
    HYPHENS,
    /** A String that is a whole body is that text, and no text in JSON. */
    RAW_TEXT,
    /** Every 404 is an empty result, where a result can be empty. */
    EMPTY_ON_404,
    /** A query parameter is a field of the form where the body is a form. */
    FORM_FIELDS
  }

  /** What a parameter without a place is. */
  public enum Unplaced {
    /** The body. */
    BODY,
    /** An error: nothing says where it travels. */
    REFUSED,
    /** A variable of the path by its name, else a member of the body. */
    BY_NAME
  }

  /** Keeps the order of the rows. */
  public Dialect {
    packages = List.copyOf(packages);
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  static Dialect of(
      String name, List<String> packages, PathSyntax paths, Rules rules, List<Row> rows) {
    Map<String, Row> byType = new LinkedHashMap<>();
    rows.forEach(row -> byType.put(row.type(), row));
    return new Dialect(name, packages, byType, paths, rules);
  }

  /** The same annotations, with {@code changed} in place of their rows and other rules. */
  Dialect with(Rules others, Row... changed) {
    Map<String, Row> all = new LinkedHashMap<>(rows);
    for (Row row : changed) {
      all.put(row.type(), row);
    }
    return new Dialect(name, packages, all, paths, others);
  }

  /** Whether {@code type} is one of its annotations, be it known or not. */
  public boolean owns(ClassName type) {
    return packages.contains(type.packageName());
  }

  /** The row of {@code type}. */
  public Optional<Row> row(ClassName type) {
    return Optional.ofNullable(rows.get(type.canonicalName()));
  }
}
