package io.kitgen.contract.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.contract.Contract;
import io.kitgen.contract.json.ContractReader;
import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sources of the processor's test do not show. */
class ComparisonTest {
  private static final String SHOP =
      """
      {
        "kitgen": 1, "generator": "0.1", "service": "shop", "interface": "demo.Shop",
        "json": {"longs": "NUMBER", "naming": "LOWER_CAMEL_CASE"},
        "transports": {"grpc": {"wire": "binary", "package": "pb"}, "http": {}},
        "operations": [
          {
            "name": "draw", "method": "draw", "parameterTypes": ["demo.Shape", "java.time.LocalDate"],
            "parameters": [
              {"name": "shape", "type": "demo.Shape"},
              {"name": "day", "type": "java.time.LocalDate", "json": {"pattern": "yyyy"}}
            ],
            "result": {"name": "value", "type": "demo.Shape"},
            "transports": {"grpc": {"parameter.day": "2", "parameter.shape": "1"}}
          }
        ],
        "types": {
          "demo.Circle": {"object": []},
          "demo.Shape": {"discriminator": "type", "union": {"circle": "demo.Circle"}},
          "demo.Money": {"codec": "demo.MoneyCodec"}
        }
      }
      """;

  private static List<String> breaks(Level level, String... replacements) throws Exception {
    String later = SHOP;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(later).contains(replacements[i]);
      later = later.replace(replacements[i], replacements[i + 1]);
    }
    Contract before = ContractReader.read(SHOP);
    return Comparison.compare(before, ContractReader.read(later), level).stream()
        .map(ComparisonTest::text)
        .toList();
  }

  private static String text(Break found) {
    return found.name() + " at " + found.element() + ", " + found.level();
  }

  @Test
  void nothingBreaksNothing() throws Exception {
    assertThat(breaks(Level.SOURCE)).isEmpty();
  }

  @Test
  void anInterfaceThatMoves() throws Exception {
    assertThat(breaks(Level.SOURCE, "demo.Shop\"", "demo.api.Shop\""))
        .containsExactly("INTERFACE_RENAMED at demo.Shop, SOURCE");
  }

  @Test
  void aPolicyButNotTheNaming() throws Exception {
    assertThat(breaks(Level.WIRE_JSON, "NUMBER", "STRING", "LOWER_CAMEL_CASE", "SNAKE_CASE"))
        .containsExactly("JSON_POLICY_CHANGED at demo.Shop.longs, WIRE_JSON");
    assertThat(breaks(Level.WIRE_BINARY, "NUMBER", "STRING")).isEmpty();
  }

  @Test
  void aTransportIsAsStrictAsItsWire() throws Exception {
    assertThat(breaks(Level.WIRE_JSON, ", \"http\": {}", ""))
        .containsExactly("TRANSPORT_REMOVED at demo.Shop.http, WIRE_JSON");
    assertThat(breaks(Level.WIRE_BINARY, ", \"http\": {}", "")).isEmpty();
    assertThat(breaks(Level.WIRE_BINARY, "\"pb\"", "\"proto\""))
        .containsExactly("GRPC_PACKAGE_CHANGED at demo.Shop, WIRE_BINARY");
    assertThat(breaks(Level.WIRE_BINARY, "\"2\"", "\"3\""))
        .containsExactly("GRPC_PARAMETER_CHANGED at draw.day, WIRE_BINARY");
  }

  @Test
  void aStreamInPlaceOfAResponse() throws Exception {
    assertThat(
            breaks(
                Level.WIRE_BINARY,
                "\"name\": \"draw\",",
                "\"name\": \"draw\", \"kind\": \"responses\","))
        .containsExactly("OPERATION_KIND_CHANGED at draw, WIRE_BINARY");
  }

  @Test
  void aFormat() throws Exception {
    assertThat(breaks(Level.WIRE_JSON, "yyyy", "MM"))
        .containsExactly("FORMAT_CHANGED at draw.day, WIRE_JSON");
  }

  @Test
  void aSealedType() throws Exception {
    assertThat(breaks(Level.SOURCE, "{\"circle\": ", "{\"box\": \"demo.Circle\", \"circle\": "))
        .containsExactly("UNION_VARIANT_ADDED at demo.Shape.box, WIRE_BINARY");
    assertThat(breaks(Level.SOURCE, "\"circle\": \"demo.Circle\"", ""))
        .containsExactly("UNION_VARIANT_REMOVED at demo.Shape.circle, WIRE_BINARY");
    assertThat(breaks(Level.SOURCE, "\"discriminator\": \"type\"", "\"discriminator\": \"kind\""))
        .containsExactly("UNION_DISCRIMINATOR_CHANGED at demo.Shape, WIRE_JSON");
  }

  @Test
  void aCodec() throws Exception {
    String coded = SHOP.replace("java.time.LocalDate", "demo.Money");
    Contract before = ContractReader.read(coded);
    Contract after = ContractReader.read(coded.replace("MoneyCodec", "CashCodec"));
    assertThat(Comparison.compare(before, after, Level.SOURCE))
        .extracting(Break::name)
        .containsExactly("TYPE_CHANGED");
  }

  /** It cannot be generated, but a file can say it. */
  @Test
  void aTypeWhoseValueIsItself() throws Exception {
    String endless =
        SHOP.replace(
            "{\"codec\": \"demo.MoneyCodec\"}",
            "{\"value\": {\"name\": \"m\", \"type\": \"demo.Money\"}}");
    Contract contract = ContractReader.read(endless.replace("java.time.LocalDate", "demo.Money"));
    assertThat(Comparison.compare(contract, contract, Level.SOURCE)).isEmpty();
  }
}
