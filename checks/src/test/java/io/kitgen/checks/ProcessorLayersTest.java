package io.kitgen.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/**
 * Data flows one way through the processor: discover, read, translate, validate, plan, generate,
 * write.
 */
class ProcessorLayersTest {
  private static final String ROOT = "io.kitgen.processor";
  private static final String DISCOVER = ROOT + ".discover..";
  private static final String READ = ROOT + ".read..";
  private static final String DIALECT = ROOT + ".dialect..";
  private static final String VALIDATE = ROOT + ".validate..";
  private static final String PLAN = ROOT + ".plan..";
  private static final String GENERATE = ROOT + ".generate..";
  private static final String TRANSPORT = ROOT + ".transport..";
  private static final String WRITE = ROOT + ".write..";
  private static final String MODEL = ROOT + ".model..";
  private static final String SPI = ROOT + ".spi..";

  // What several generators need; it may know nothing of any of them.
  private static final String SHARED_CODE = ROOT + ".generate.code..";

  // What documents are made of; each generator and transport may write one.
  private static final String SHARED_SCHEMA = ROOT + ".generate.schema..";

  private static final String[] SHARED = {SHARED_CODE, SHARED_SCHEMA};

  private static final String[] LANGUAGE = {"java..", "org.jspecify.annotations.."};
  private static final String JAVAPOET = "com.palantir.javapoet..";

  // In which documents are written.
  private static final String JSON = "tools.jackson.core..";

  // The contract, which users' tests compare too.
  private static final String CONTRACT = "io.kitgen.contract..";

  // How a transport says that it is there, ours as a stranger's.
  private static final String REGISTRATION = "com.google.auto.service..";

  private static final String[] COMPILER = {
    "javax.lang.model..", "javax.annotation.processing..", "javax.tools..", "com.sun.source.."
  };

  // Modifier is a mere enum, in which JavaPoet's own signatures are written.
  private static final DescribedPredicate<JavaClass> COMPILER_TYPE =
      resideInAnyPackage(COMPILER)
          .and(describe("not Modifier", type -> !type.isEquivalentTo(Modifier.class)));

  private final JavaClasses processor =
      new ClassFileImporter().importPath(Project.classes("kitgen-processor"));

  @Test
  void onlyTheEdgesTouchTheCompiler() {
    noClasses()
        .that()
        .resideInAnyPackage(DIALECT, VALIDATE, PLAN, GENERATE, TRANSPORT, MODEL, SPI)
        .should()
        .dependOnClassesThat(COMPILER_TYPE)
        .allowEmptyShould(true)
        .check(processor);
  }

  @Test
  void theModelKnowsJavaPoetOnly() {
    mayUse(MODEL);
  }

  @Test
  void thePlanKnowsTheModel() {
    mayUse(PLAN, MODEL);
  }

  @Test
  void theSpiKnowsModelAndPlan() {
    mayUse(SPI, MODEL, PLAN);
  }

  @Test
  void translationKnowsTheModelAndTheSpi() {
    mayUse(DIALECT, MODEL, SPI);
  }

  @Test
  void rulesKnowTheModelAndTheSpi() {
    mayUse(VALIDATE, MODEL, SPI);
  }

  @Test
  void generatorsKnowTheSpiTheModelAndThePlan() {
    mayUse(GENERATE, MODEL, PLAN, SPI, JSON, CONTRACT);
  }

  @Test
  void transportsKnowWhatStrangersMayKnow() {
    mayUse(TRANSPORT, MODEL, PLAN, SPI, SHARED_CODE, SHARED_SCHEMA, REGISTRATION);
  }

  @Test
  void noGeneratorSeesAnother() {
    noSiblings(GENERATE, ROOT + ".generate.(*)..");
  }

  @Test
  void noTransportSeesAnother() {
    noSiblings(TRANSPORT, ROOT + ".transport.(*)..");
  }

  @Test
  void sharedCodeSeesNoGenerator() {
    noClasses()
        .that()
        .resideInAnyPackage(SHARED)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(GENERATE, TRANSPORT)
                .and(DescribedPredicate.not(resideInAnyPackage(SHARED))))
        .allowEmptyShould(true)
        .check(processor);
  }

  @Test
  void nothingSeesTheEntry() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .allowEmptyShould(true)
        .check(processor);
  }

  @Test
  void stagesOfTheEdgesDoNotSeeLaterStages() {
    noClasses()
        .that()
        .resideInAnyPackage(DISCOVER, READ)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DIALECT, VALIDATE, PLAN, GENERATE, TRANSPORT, WRITE)
        .allowEmptyShould(true)
        .check(processor);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("io.kitgen.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(processor);
  }

  /** Beside itself, the language and JavaPoet. */
  private void mayUse(String layer, String... others) {
    classes()
        .that()
        .resideInAPackage(layer)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(LANGUAGE)
                .or(resideInAnyPackage(layer, JAVAPOET, "javax.lang.model.element"))
                .or(resideInAnyPackage(others)))
        .allowEmptyShould(true)
        .check(processor);
  }

  private void noSiblings(String layer, String siblings) {
    slices()
        .matching(siblings)
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage(layer), resideInAnyPackage(SHARED))
        .allowEmptyShould(true)
        .check(processor);
  }
}
