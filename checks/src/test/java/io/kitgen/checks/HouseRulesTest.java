package io.kitgen.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every module, and what keeps the runtime small. */
class HouseRulesTest {
  private static final String EMPTY_WORDS =
      ".*(Utils?|Helpers?|Manager|Impl)|(.*[.$])?(Base|Abstract)[A-Z].*";

  @ParameterizedTest
  @MethodSource("io.kitgen.checks.Project#published")
  void namesSayWhatAClassIs(String module) {
    noClasses()
        .should()
        .haveNameMatching(EMPTY_WORDS)
        .because("Utils, Helper, Manager, Impl, Base and Abstract say nothing")
        .allowEmptyShould(true)
        .check(classesOf(module));
  }

  @ParameterizedTest
  @MethodSource("io.kitgen.checks.Project#published")
  void everyPackageIsNullMarked(String module) {
    JavaClasses classes = classesOf(module);
    Set<String> marked =
        classes.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(toSet());
    assertThat(classes)
        .extracting(JavaClass::getPackageName)
        .filteredOn(name -> !name.isEmpty())
        .isSubsetOf(marked);
  }

  @Test
  void theRuntimeDoesNotReflect() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .allowEmptyShould(true)
        .check(classesOf("kitgen-runtime"));
  }

  @Test
  void theRuntimeIsFreeOfCycles() {
    slices()
        .matching("io.kitgen.(**)")
        .should()
        .beFreeOfCycles()
        // The one door to the engine: another engine replaces these packages and nothing else.
        .ignoreDependency(
            resideInAPackage("io.kitgen.runtime.json"),
            resideInAnyPackage("io.kitgen.runtime.json.read", "io.kitgen.runtime.json.write"))
        .allowEmptyShould(true)
        .check(classesOf("kitgen-runtime"));
  }

  private static JavaClasses classesOf(String module) {
    return new ClassFileImporter().importPath(Project.classes(module));
  }
}
