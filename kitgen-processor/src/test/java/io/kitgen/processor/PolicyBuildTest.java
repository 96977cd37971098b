package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Policies in builds of other shapes: modules, several jars, methods that override others. */
class PolicyBuildTest {

  private static final String SHOP =
      """
      package demo;
      @io.kitgen.KitService
      public interface Shop {
        @io.kitgen.policy.Retry @io.kitgen.policy.RequiresScope("a")
        void sell(@io.kitgen.policy.IdempotencyKey String key);
      }
      """;

  private static Built module(String requires) {
    return JavaBuild.javac()
        .onModulePath()
        .source(
            "module-info.java",
            "/** Sells. */ module demo.shop { requires io.kitgen.runtime; " + requires + " }")
        .source("demo/Shop.java", SHOP)
        .run();
  }

  @Test
  void aModuleRequiresWhatItsPoliciesBecome() {
    assertThat(module("").problems()).containsExactly("KIT166 Shop.java:4", "KIT166 Shop.java:4");
    assertThat(module("requires io.kitgen.auth;").diagnostics())
        .extracting(Diagnosed::message)
        .anyMatch(message -> message.contains("requires io.kitgen.resilience to module-info.java"));
    module("requires transitive io.kitgen.auth; requires transitive io.kitgen.resilience;")
        .assertClean();
  }

  enum Compiler {
    JAVAC,
    ECJ;

    JavaBuild build() {
      return this == JAVAC ? JavaBuild.javac() : JavaBuild.ecj();
    }
  }

  /** What they become is in the jar of the service: its bindings elsewhere name none of it. */
  @ParameterizedTest
  @EnumSource
  void aBindingElsewhereNeedsNoneOfIt(Compiler compiler) {
    Built api =
        JavaBuild.javac()
            .source("demo/Shop.java", SHOP.replace("KitService", "KitService(bindings = false)"))
            .run()
            .assertClean();
    Built binding =
        compiler
            .build()
            .withoutPolicies()
            .library(api.classes())
            .source(
                "server/package-info.java",
                "@io.kitgen.KitBinding(service = demo.Shop.class) package server;")
            .run();
    assertThat(binding.problems()).isEmpty();
    assertThat(binding.success()).as("%s", binding.diagnostics()).isTrue();
    assertThat(binding.generated().keySet()).containsExactly("server/ShopHttp.java");
  }

  @ParameterizedTest
  @EnumSource
  void anOverridingMethodReplacesOrRemovesWhatItOverrides(Compiler compiler) {
    Built built =
        compiler
            .build()
            .source(
                "demo/Shop.java",
                """
                package demo;
                import io.kitgen.*;
                import io.kitgen.policy.*;
                @KitService @Retry(attempts = 7)
                public interface Shop extends Stock {
                  @Override @Retry(attempts = 2) int own(String id);
                  @Override @Without(Retry.class) int none(String id);
                  @Override int kept(String id);
                }
                interface Stock {
                  @Retry(attempts = 3) int own(String id);
                  @Retry(attempts = 3) int none(String id);
                  @Retry(attempts = 3) int kept(String id);
                  int plain(String id);
                }
                """)
            .run();
    assertThat(built.success()).as("%s", built.diagnostics()).isTrue();
    assertThat(built.generated("demo/ShopEndpoints.java").lines())
        .filteredOn(line -> line.contains(".of(\"Shop\"") || line.contains("new RetryPolicy"))
        .extracting(line -> line.strip().replaceAll("(, \\w+Request.class|, Duration).*", ""))
        .containsExactly(
            "Operation.of(\"Shop\", \"plain\"",
            ".tag(new RetryPolicy(7",
            "Operation.of(\"Shop\", \"own\"",
            ".tag(new RetryPolicy(2",
            "Operation.of(\"Shop\", \"none\"",
            "Operation.of(\"Shop\", \"kept\"",
            ".tag(new RetryPolicy(3");
  }
}
