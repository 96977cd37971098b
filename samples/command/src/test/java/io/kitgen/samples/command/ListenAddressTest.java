package io.kitgen.samples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListenAddressTest {

  @Test
  void theHostIsOptional() {
    assertThat(ListenAddress.parse(":8081").getPort()).isEqualTo(8081);
    assertThat(ListenAddress.parse(":8081").getAddress().isAnyLocalAddress()).isTrue();
    assertThat(ListenAddress.parse("127.0.0.1:1").getHostString()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8081", "", "localhost", ":", ":x", ":70000", ":-1"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> ListenAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
