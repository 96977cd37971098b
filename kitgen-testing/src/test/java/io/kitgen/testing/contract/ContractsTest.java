package io.kitgen.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.contract.Contract;
import io.kitgen.contract.json.ContractWriter;
import io.kitgen.contract.rule.Level;
import io.kitgen.testing.conformance.ConformanceService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
  private static final Contract NOW = Contracts.of(ConformanceService.class);

  @TempDir private Path temp;

  @Test
  void aServiceKeepsItsOwnContract() {
    assertThat(NOW.type()).isEqualTo(ConformanceService.class.getName());
    assertThatCode(() -> Contracts.assertCompatible(NOW, NOW)).doesNotThrowAnyException();
  }

  @Test
  void aServiceThatLostAnOperationDoesNot() {
    Contract less = without(1);
    String gone = NOW.operations().get(0).name();
    assertThatThrownBy(() -> Contracts.assertCompatible(NOW, less))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            NOW.type()
                + " does not keep its contract at SOURCE\n  OPERATION_REMOVED at "
                + gone
                + ": the operation is gone");
    Set<String> accepted = Set.of("OPERATION_REMOVED at " + gone);
    assertThatCode(() -> Contracts.assertCompatible(NOW, less, Level.WIRE_BINARY, accepted))
        .doesNotThrowAnyException();
    assertThatCode(() -> Contracts.assertCompatible(less, NOW)).doesNotThrowAnyException();
  }

  @Test
  void whatIsAcceptedHasToBreak() {
    assertThatThrownBy(
            () -> Contracts.assertCompatible(NOW, NOW, Level.SOURCE, Set.of("MEMBER_REMOVED at x")))
        .hasMessageContaining("accepted, but breaks nothing: MEMBER_REMOVED at x");
  }

  private static Contract without(int operations) {
    return new Contract(
        NOW.generator(),
        NOW.service(),
        NOW.type(),
        NOW.javadoc(),
        NOW.json(),
        NOW.transports(),
        NOW.operations().subList(operations, NOW.operations().size()),
        NOW.types());
  }

  @Test
  void filesAreReadAsTheyAreWritten() throws Exception {
    Path file = temp.resolve("contract.json");
    Files.writeString(file, ContractWriter.write(NOW));
    assertThat(Contracts.read(file)).isEqualTo(NOW);
    Files.writeString(file, "{\n}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contracts.read(file))
        .withMessage(file + ":1: the member \"kitgen\" is missing");
  }

  @Test
  void whatIsNoServiceHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contracts.of(Runnable.class))
        .withMessageContaining("java.lang.Runnable has no META-INF/kitgen/java.lang.Runnable.json");
  }
}
