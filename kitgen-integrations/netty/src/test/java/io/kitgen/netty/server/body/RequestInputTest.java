package io.kitgen.netty.server.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.h1.Bounds;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequestInputTest {

  private int resumed;
  private final RequestInput input =
      new RequestInput(
          Bounds.DEFAULT,
          false,
          new RequestInput.Source() {
            @Override
            public void ask() {}

            @Override
            public void resume() {
              resumed++;
            }
          });

  @Test
  void saysWhenThereIsRoomAgain() throws IOException {
    assertThat(input.add(new byte[64 * 1024])).isTrue();
    input.readNBytes(32 * 1024);
    assertThat(resumed).isEqualTo(1);
    input.readNBytes(32 * 1024);
    assertThat(resumed).isEqualTo(1);
  }

  @Test
  void whatWasOnItsWayWhenTheReaderCaughtUpLeavesItPaused() throws IOException {
    assertThat(input.add(new byte[70 * 1024])).isTrue();
    input.readNBytes(30 * 1024);
    assertThat(input.add(new byte[16 * 1024])).as("still paused").isTrue();
    assertThat(resumed).isZero();
    input.readNBytes(56 * 1024);
    assertThat(resumed).as("who paused it is told of room").isEqualTo(1);
  }
}
