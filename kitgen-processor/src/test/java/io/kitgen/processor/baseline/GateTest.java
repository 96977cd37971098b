package io.kitgen.processor.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.contract.Contract;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.sketch.SketchedOperation;
import io.kitgen.processor.sketch.SketchedService;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees of the gate. */
class GateTest {
  private static final String SHOP =
      """
      package demo;
      @io.kitgen.KitService
      public interface Shop {
        record Order(String id, int amount) {}
        @io.kitgen.Get("/orders/{id}")
        Order find(String id);
        void place(Order order, @io.kitgen.Default("1") int priority);
      }
      """;

  @TempDir private Path api;
  private Path baseline;
  private Path accept;

  @BeforeEach
  void checkIn() throws IOException {
    Built first = JavaBuild.javac().source("demo/Shop.java", SHOP).run().assertClean();
    baseline = api.resolve("demo.Shop.json");
    accept = api.resolve("demo.Shop.accept.json");
    Files.copy(first.classes().resolve(Contract.path("demo.Shop")), baseline);
  }

  private Built build(String source, String... options) {
    return JavaBuild.javac()
        .without("-Werror")
        .option("-Akitgen.baseline=" + api)
        .option(options)
        .source("demo/Shop.java", source)
        .run();
  }

  private static List<String> said(Built built) {
    return built.diagnostics().stream().map(Diagnosed::message).toList();
  }

  @Test
  void whatIsAsItWasIsLetPass() {
    build(SHOP).assertClean();
    build(SHOP, "-Akitgen.baseline.level=wire_json").assertClean();
  }

  @Test
  void aBreakIsAnErrorAtItsPlace() {
    Built built =
        build(
            SHOP.replace("int amount", "String amount")
                .replace("\"/orders/{id}\"", "\"/order/{id}\"")
                .replace("@io.kitgen.Default(\"1\") int priority", "String rush"));
    assertThat(built.success()).isFalse();
    assertThat(built.problems())
        .containsExactlyInAnyOrder(
            "KIT210 Shop.java:4", "KIT210 Shop.java:6", "KIT210 Shop.java:7", "KIT210 Shop.java:7");
    assertThat(said(built))
        .anyMatch(
            text ->
                text.startsWith(
                    "[KIT210] HTTP_ROUTE_CHANGED at find: over http it had the route \"GET"
                        + " /orders/{}\" and has \"GET /order/{}\". This breaks those who rely on "
                        + baseline))
        .anyMatch(text -> text.contains("\"element\": \"find\"") && text.contains(accept + ""))
        .anyMatch(text -> text.startsWith("[KIT210] TYPE_CHANGED at demo.Shop.Order.amount:"))
        .anyMatch(text -> text.startsWith("[KIT210] PARAMETER_REMOVED at place.priority:"))
        .anyMatch(text -> text.startsWith("[KIT210] PARAMETER_ADDED at place.rush:"));
  }

  @Test
  void theGeneratedCodeIsThereAllTheSame() {
    Built built = build(SHOP.replace("int amount", "String amount"));
    assertThat(built.generated("demo/ShopHttp.java")).contains("FIND.serve");
  }

  @Test
  void aLooserLevelLetsMorePass() {
    String source = SHOP.replace("int amount", "long amount").replace("Order find", "void find");
    assertThat(build(source).problems()).hasSize(2);
    assertThat(build(source, "-Akitgen.baseline.level=WIRE_JSON").problems())
        .containsExactly("KIT210 Shop.java:6");
    String renamed = SHOP.replace("/orders/", "/order/");
    assertThat(build(renamed, "-Akitgen.baseline.level=WIRE_BINARY").problems()).isEmpty();
  }

  @Test
  void theBaselineMayBeAFile() {
    Built built =
        JavaBuild.javac()
            .option("-Akitgen.baseline=" + baseline)
            .source("demo/Shop.java", SHOP.replace("String id)", "int id)"))
            .run();
    assertThat(built.problems()).containsExactly("KIT210 Shop.java:6");
  }

  @Test
  void whatIsAcceptedIsLetPass() throws IOException {
    String gone = SHOP.replace(", int amount", "");
    assertThat(build(gone).problems()).hasSize(1);
    accept("MEMBER_REMOVED", "demo.Shop.Order.amount", "nobody reads it");
    build(gone).assertClean();
    build(gone, "-Akitgen.baseline.level=WIRE_BINARY").assertClean();
  }

  @Test
  void whatIsAcceptedInVainIsWarnedOf() throws IOException {
    accept("MEMBER_REMOVED", "demo.Shop.Order.count", "nobody reads it");
    assertThat(said(build(SHOP)))
        .singleElement()
        .asString()
        .startsWith("[KIT213] " + accept + ":3 accepts MEMBER_REMOVED at demo.Shop.Order.count")
        .contains("which breaks nothing.");
    assertThat(said(build(SHOP.replace(", int amount", ""))))
        .anyMatch(text -> text.contains("there is MEMBER_REMOVED at demo.Shop.Order.amount"));
  }

  private void accept(String rule, String element, String reason) throws IOException {
    Files.writeString(
        accept,
        "{\n  \"accept\": [\n    {\"rule\": \"%s\", \"element\": \"%s\", \"reason\": \"%s\"}\n  ]\n}\n"
            .formatted(rule, element, reason));
  }

  @Test
  void withoutABaselineThereIsAWarning() throws IOException {
    Files.delete(baseline);
    Built built = build(SHOP);
    assertThat(built.problems()).containsExactly("KIT211 Shop.java:3");
    assertThat(built.success()).isTrue();
    assertThat(said(built).get(0)).contains(baseline + " does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"service\": \"Shop\" | \"service\": 1 | :4 is of no use: a text is expected here",
        "\"kitgen\": 1 | \"kitgen\": 7 | :2 is of no use: it has format 7",
        "\"generator\" | generator | :3 is of no use: it is no JSON: ",
      })
  void aBadBaselineNamesItsLine(String from, String to, String message) throws IOException {
    Files.writeString(baseline, Files.readString(baseline).replace(from, to));
    Built built = build(SHOP);
    assertThat(built.problems()).containsExactly("KIT212 Shop.java:3");
    assertThat(said(built).get(0)).startsWith("[KIT212] " + baseline + message);
  }

  @Test
  void aBadAcceptFileNamesItsLine() throws IOException {
    accept("MEMBER_REMOVED", "demo.Shop.Order.amount", " ");
    assertThat(said(build(SHOP)).get(0))
        .startsWith(
            "[KIT212] "
                + accept
                + ":3 is of no use: the reason why the break is meant is expected");
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Files.write(baseline, new byte[] {'{', (byte) 0xff});
    assertThat(said(build(SHOP)).get(0)).startsWith("[KIT212] " + baseline + " is of no use:");
  }

  @Test
  void aServiceThatIsGoneIsAnError() {
    Built built =
        JavaBuild.javac()
            .option("-Akitgen.baseline=" + api)
            .without("-Werror")
            .source("demo/Store.java", SHOP.replace("interface Shop", "interface Store"))
            .run();
    assertThat(said(built))
        .anyMatch(
            text ->
                text.startsWith(
                    "[KIT215] "
                        + baseline
                        + " is the baseline of demo.Shop, which is no longer there"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Akitgen.baseline.level=STRICT | -Akitgen.baseline.level=STRICT is not understood",
        "-Akitgen.baseline.update=yes   | it is neither true nor false",
        "-Akitgen.baseline=             | -Akitgen.baseline= is not understood: it is empty",
      })
  void anOptionThatIsNotUnderstoodIsAnError(String option, String message) {
    Built built =
        JavaBuild.javac()
            .option("-Akitgen.baseline=" + api)
            .source("demo/Shop.java", SHOP)
            .option(option)
            .run();
    assertThat(built.problems()).containsExactly("KIT214 Shop.java:3");
    assertThat(said(built).get(0)).contains(message);
  }

  @Test
  void aLevelWithoutABaselineIsAnError() {
    Built built =
        JavaBuild.javac()
            .option("-Akitgen.baseline.level=SOURCE")
            .source("demo/Shop.java", SHOP)
            .run();
    assertThat(said(built).get(0)).contains("there is no baseline");
  }

  @Test
  void updatingWritesAndSaysWhatItTakesIn() throws IOException {
    Map<String, String> options =
        Map.of("kitgen.baseline", api + "/new", "kitgen.baseline.update", "true");
    Path file = api.resolve("new/demo.Shop.json");
    List<Problem> first = Gate.of(options, false).check(plan("find", "place"));
    assertThat(first)
        .singleElement()
        .extracting(Problem::severity)
        .isEqualTo(Problem.Severity.NOTE);
    assertThat(file).exists();
    assertThat(Gate.of(options, false).check(plan("find", "place"))).isEmpty();
    List<Problem> second = Gate.of(options, false).check(plan("find"));
    assertThat(second.get(0).message())
        .isEqualTo(
            "The contract is written to " + file + ", which takes in OPERATION_REMOVED at place");
    assertThat(Gate.of(Map.of("kitgen.baseline", api + "/new"), true).check(plan("find")))
        .isEmpty();
  }

  @Test
  void ciUpdatesNothing() {
    Map<String, String> options =
        Map.of("kitgen.baseline", api + "/new", "kitgen.baseline.update", "true");
    List<Problem> problems = Gate.of(options, true).check(plan("find"));
    assertThat(problems).singleElement().extracting(Problem::code).isEqualTo("KIT214");
    assertThat(api.resolve("new")).doesNotExist();
  }

  private static ServicePlan plan(String... operations) {
    SketchedService service = SketchedService.service("Shop");
    for (String operation : operations) {
      service.with(SketchedOperation.operation(operation));
    }
    ServiceModel model = service.model();
    return Planner.plan(model);
  }
}
