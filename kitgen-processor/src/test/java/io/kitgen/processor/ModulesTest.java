package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import org.junit.jupiter.api.Test;

/**
 * Services in named modules. Under javac alone: Eclipse's compiler (3.46) does not find the types
 * of the module itself from what a processor generates in it.
 */
class ModulesTest {

  private static Built build(String requires) {
    return JavaBuild.javac()
        .onModulePath()
        .source(
            "module-info.java",
            "/** Sells. */ module demo.shop { requires io.kitgen.runtime; " + requires + " }")
        .source(
            "demo/Shop.java",
            """
            package demo;
            @io.kitgen.KitService
            public interface Shop { @io.kitgen.Get("/{id}") String get(String id); }
            """)
        .run();
  }

  @Test
  void compileWithNothingButTheRuntime() {
    Built built = build("").assertClean();
    assertThat(built.generated("demo/ShopMessages.java")).doesNotContain("@Generated");
  }

  @Test
  void showWhatIsGeneratedWhenTheyReadTheAnnotation() {
    Built built = build("requires static java.compiler;").assertClean();
    assertThat(built.generated("demo/ShopMessages.java"))
        .contains("@Generated(\"io.kitgen.processor.KitgenProcessor\")");
  }
}
