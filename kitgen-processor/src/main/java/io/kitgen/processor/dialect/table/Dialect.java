package io.kitgen.processor.dialect.table;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.path.PathSyntax;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * @param zeroes whether an absent primitive is zero, and no error of the caller
   * @param silentVoid whether a method without a result answers 204
   * @param hyphens whether a header is called like its parameter, {@code userAgent} as {@code
   *     user-agent}
   */
  public record Rules(Unplaced unplaced, boolean zeroes, boolean silentVoid, boolean hyphens) {

    /** None but for parameters without a place. */
    static Rules of(Unplaced unplaced) {
      return new Rules(unplaced, false, false, false);
    }
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
