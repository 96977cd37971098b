package io.kitgen.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.ErrorContract;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.MemberContract.Access;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.PolicyContract;
import io.kitgen.contract.ResultContract;
import io.kitgen.contract.TransportFacts;
import io.kitgen.contract.TypeContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {
  private static final String LEAST =
      """
      {
        "kitgen": 1,
        "generator": "0.1",
        "service": "shop",
        "interface": "demo.Shop",
        "operations": []
      }
      """;

  private static final MemberContract WHOLE =
      new MemberContract(
          "note",
          "remark",
          List.of("n", "r"),
          "java.lang.String?",
          true,
          Optional.of("none"),
          Access.WRITE_ONLY,
          "NON_NULL",
          new TreeMap<>(Map.of("pattern", "yyyy")),
          true,
          "What else there is.");

  @Test
  void readsWhatIsWritten() throws Exception {
    Contract contract =
        new Contract(
            "0.1",
            "shop",
            "demo.Shop",
            "Sells \"things\".",
            Map.of("longs", "STRING"),
            new TreeMap<>(Map.of("http", TransportFacts.of(Map.of("errors", List.of("status"))))),
            List.of(operation()),
            new TreeMap<>(
                Map.of(
                    "demo.Order",
                    new TypeContract.ObjectType(List.of(WHOLE)),
                    "demo.Id",
                    new TypeContract.ValueType(MemberContract.of("id", "int", false)),
                    "demo.Color",
                    color(Optional.empty()),
                    "demo.Tint",
                    color(Optional.of("hex")),
                    "demo.Shape",
                    shape(),
                    "demo.Money",
                    new TypeContract.CodedType("demo.MoneyCodec"))));
    String text = ContractWriter.write(contract);
    assertThat(ContractReader.read(text)).isEqualTo(contract);
    assertThat(ContractWriter.write(ContractReader.read(text))).isEqualTo(text);
  }

  private static OperationContract operation() {
    return new OperationContract(
        "place",
        "placeOrder",
        List.of("demo.Order", "int[]"),
        true,
        "responses",
        "Places it.",
        true,
        List.of(WHOLE),
        new ResultContract(Optional.of(WHOLE), true, Optional.of("err"), true),
        List.of(
            new ErrorContract(
                "sold-out", "demo.SoldOut", true, "ABORTED", 409, "urn:x", List.of(WHOLE))),
        true,
        true,
        Optional.of("PT1S"),
        PolicyContract.of(
            Map.of("Retry", "attempts = 3"), List.of("shop:read"), Optional.of("key")),
        new TreeMap<>(
            Map.of("http", TransportFacts.of(Map.of("route", List.of("GET /a", "POST /a"))))));
  }

  private static TypeContract color(Optional<String> value) {
    return new TypeContract.EnumType(
        List.of(
            new TypeContract.Constant("RED", "RED", List.of()),
            new TypeContract.Constant("GREEN", "green", List.of("g"))),
        value);
  }

  private static TypeContract shape() {
    return new TypeContract.UnionType("type", new TreeMap<>(Map.of("circle", "demo.Circle")));
  }

  @Test
  void leavesAloneWhatItDoesNotKnow() throws Exception {
    String later = LEAST.replace("\"operations\"", "\"later\": {\"a\": [1, null]}, \"operations\"");
    assertThat(ContractReader.read(later)).isEqualTo(ContractReader.read(LEAST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kitgen\": 1    | \"kitgen\": 2       | 2 | format 2, but this version of kitgen reads",
        "\"kitgen\": 1    | \"kitgen\": \"one\" | 2 | a number is expected here",
        "\"service\": \"shop\", | \"shop\": 1,  | 1 | the member \"service\" is missing",
        "\"demo.Shop\"    | 17                  | 5 | a text is expected here",
        "[]               | {}                  | 6 | an array is expected here",
        "[]               | [ 3 ]               | 6 | an object is expected here",
        "[]               | [ }                 | 6 | it is no JSON: ",
        "\"kitgen\"       | \"service\"         | 4 | it is no JSON: Duplicate",
        "[]               | [], \"types\": {\"A\": {}} | 6 | a type with the member object",
      })
  void namesTheLineOfWhatIsWrong(String from, String to, int line, String message) {
    ContractFormatException refused = refused(LEAST.replace(from, to));
    assertThat(refused).hasMessageContaining(message);
    assertThat(refused.line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"'',it is empty", "[],an object is expected", "nonsense,it is no JSON"})
  void refusesWhatIsNoContract(String text, String message) {
    assertThat(refused(text)).hasMessageContaining(message);
  }

  @Test
  void refusesWhatFollows() {
    assertThat(refused(LEAST + "{}")).hasMessageContaining("nothing may follow");
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    assertThat(refused(LEAST.replace("[]", "[".repeat(100_000)))).hasMessageContaining("no JSON");
  }

  private static ContractFormatException refused(String text) {
    return catchThrowableOfType(ContractFormatException.class, () -> ContractReader.read(text));
  }
}
