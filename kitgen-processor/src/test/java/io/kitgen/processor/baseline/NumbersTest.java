package io.kitgen.processor.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.contract.Contract;
import io.kitgen.contract.json.ContractReader;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of fields are what the baseline says, and a change of one is refused. */
class NumbersTest {
  private static final String SHOP =
      """
      package demo;
      @io.kitgen.KitService @org.jspecify.annotations.NullMarked
      @io.kitgen.GrpcApi(packageName = "shop.v1")
      public interface Shop {
        record Order(String id, int amount, Color color) {}
        enum Color { RED, BLUE }
        Order find(String id, boolean deep);
      }
      """;

  @TempDir private Path api;
  private Path baseline;

  @BeforeEach
  void checkIn() throws IOException {
    baseline = api.resolve("demo.Shop.json");
    renew(SHOP);
  }

  /** As {@code -Akitgen.baseline.update} does, which builds of servers are refused. */
  private void renew(String source) throws IOException {
    Built built = Files.exists(baseline) ? build(source) : sources(source).run();
    assertThat(built.success()).as(said(built).toString()).isTrue();
    Path contract = built.classes().resolve(Contract.path("demo.Shop"));
    Files.copy(contract, baseline, StandardCopyOption.REPLACE_EXISTING);
  }

  private Built build(String source) {
    return sources(source)
        .option("-Akitgen.baseline=" + api, "-Akitgen.baseline.level=WIRE_BINARY")
        .run();
  }

  private static JavaBuild sources(String source) {
    return JavaBuild.javac().protobuf().without("-Werror").source("demo/Shop.java", source);
  }

  private static List<String> said(Built built) {
    return built.diagnostics().stream().map(Diagnosed::message).toList();
  }

  private static List<String> fact(Built built, String name) throws Exception {
    Path file = built.classes().resolve(Contract.path("demo.Shop"));
    Contract contract = ContractReader.read(Files.readString(file));
    return contract.transports().get("grpc").values().getOrDefault(name, List.of());
  }

  @Test
  void whatComesInTheMiddleKeepsTheOthers() throws Exception {
    Built built =
        build(
            SHOP.replace("int amount", "String note, int amount")
                .replace("RED, BLUE", "RED, GREEN, BLUE")
                .replace("String id, boolean", "int limit, String id, boolean"));
    assertThat(said(built)).noneMatch(text -> text.contains("FIELD_"));
    assertThat(fact(built, "message.Order"))
        .containsExactly("string id = 1", "string note = 4", "int32 amount = 2", "Color color = 3");
    assertThat(fact(built, "message.FindRequest"))
        .containsExactly("int32 limit = 3", "string id = 1", "bool deep = 2");
    assertThat(fact(built, "enum.Color"))
        .containsExactly(
            "COLOR_UNSPECIFIED = 0", "COLOR_RED = 1", "COLOR_GREEN = 3", "COLOR_BLUE = 2");
  }

  @Test
  void whatGoesIsReservedForEver() throws Exception {
    String without = SHOP.replace("int amount, ", "");
    renew(without);
    assertThat(fact(build(without), "message.Order"))
        .containsExactly("string id = 1", "Color color = 3", "reserved 2", "reserved amount");
    Built again = build(SHOP.replace("int amount", "String amount"));
    assertThat(said(again)).isEmpty();
    assertThat(fact(again, "message.Order"))
        .containsExactly("string id = 1", "string amount = 4", "Color color = 3", "reserved 2");
    Built reused = build(without.replace("Color color", "@io.kitgen.FieldNumber(2) Color color"));
    assertThat(said(reused))
        .anyMatch(
            text ->
                text.startsWith(
                    "[KIT210] FIELD_NUMBER_REUSED at message.Order.color: over grpc its number 2"
                        + " belonged to something that is gone."))
        .anyMatch(text -> text.contains("-Akitgen.baseline.update=true"));
  }

  @Test
  void anotherNumberIsRefused() {
    Built built = build(SHOP.replace("int amount", "@io.kitgen.FieldNumber(5) int amount"));
    assertThat(built.problems()).containsExactly("KIT210 Shop.java:5");
    assertThat(said(built))
        .singleElement()
        .asString()
        .startsWith(
            "[KIT210] FIELD_NUMBER_CHANGED at message.Order.amount: over grpc its number was 2 and"
                + " is 5.");
  }

  @Test
  void swappedNumbersAreRefused() {
    Built built =
        build(
            SHOP.replace("String id, boolean", "@io.kitgen.FieldNumber(2) String id, boolean")
                .replace("RED,", "@io.kitgen.FieldNumber(2) RED,"));
    assertThat(built.problems())
        .contains("KIT210 Shop.java:6", "KIT210 Shop.java:7")
        .doesNotContain("KIT210 Shop.java:5");
    assertThat(said(built))
        .anyMatch(text -> text.contains("FIELD_NUMBER_CHANGED at message.FindRequest.id:"))
        .anyMatch(text -> text.contains("FIELD_NUMBER_CHANGED at enum.Color.COLOR_RED:"));
  }

  @Test
  void otherBytesAreRefused() {
    assertThat(said(build(SHOP.replace("int amount", "@io.kitgen.proto.ZigZag int amount"))))
        .singleElement()
        .asString()
        .startsWith(
            "[KIT210] FIELD_TYPE_CHANGED at message.Order.amount: over grpc its type was int32 and"
                + " is sint32.");
    assertThat(said(build(SHOP.replace("int amount", "java.util.List<Integer> amount"))))
        .anyMatch(text -> text.contains("it was single and is repeated"));
    assertThat(said(build(SHOP.replace("boolean deep", "String deep"))))
        .anyMatch(text -> text.contains("its type was bool and is string"));
  }

  @Test
  void theSameBytesAreLetPass() {
    assertThat(said(build(SHOP.replace("boolean deep", "long deep"))))
        .noneMatch(text -> text.contains("FIELD_TYPE"));
    assertThat(
            said(
                build(
                    SHOP.replace(
                            "String id, int", "@org.jspecify.annotations.Nullable String id, int")
                        .replace("int amount", "@io.kitgen.FieldNumber(2) int sum"))))
        .noneMatch(text -> text.contains("FIELD_"));
    assertThat(said(build(SHOP.replace("Order", "Purchase")))).isEmpty();
  }

  @Test
  void otherNamesOfServicesAreRefused() {
    assertThat(said(build(SHOP.replace("shop.v1", "shop.v2"))))
        .singleElement()
        .asString()
        .startsWith("[KIT210] GRPC_SERVICE_CHANGED at demo.Shop:");
  }
}
