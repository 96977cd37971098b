package io.kitgen.client.health;

import static io.kitgen.client.balance.Verdict.ANSWERED;
import static io.kitgen.client.balance.Verdict.CANCELLED;
import static io.kitgen.client.balance.Verdict.FAILED;
import static io.kitgen.client.balance.Verdict.UNREACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.health.HealthEvent.Reason;
import java.time.Duration;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OutliersTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Nodes nodes = new Nodes();
  private final Outliers outliers = builder().build();

  private Outliers.Builder builder() {
    return Outliers.builder().random(new SplittableRandom(7)).listener(nodes.events::add);
  }

  @Test
  void fiveFailuresInARowEject() {
    nodes.watchedBy(outliers, 4).call(4, 1, FAILED);
    nodes.call(1, ANSWERED);
    nodes.call(4, 1, FAILED);
    nodes.call(1, CANCELLED);
    assertThat(nodes.isUsable(1)).isTrue();
    assertThat(nodes.changes).isZero();

    nodes.call(1, FAILED);

    assertThat(nodes.isUsable(1)).isFalse();
    assertThat(nodes.usable()).isEqualTo(3);
    assertThat(nodes.changes).isEqualTo(1);
    assertThat(outliers.ejected()).isEqualTo(1);
    assertThat(nodes.events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.instance().port()).isEqualTo(2);
              assertThat(event.change()).isEqualTo(Change.EJECTED);
              assertThat(event.reason()).isEqualTo(Reason.FAILURES);
              assertThat(event.pause()).isBetween(SECOND.dividedBy(2), SECOND);
              assertThat(event).asString().startsWith("10.0.0.1:2 EJECTED by FAILURES for PT0.");
            });
  }

  @Test
  void whatCannotBeReachedThreeTimesIsEjected() {
    nodes.watchedBy(outliers, 4).call(0, UNREACHED, UNREACHED, FAILED, UNREACHED);
    assertThat(nodes.isUsable(0)).isTrue();
    nodes.call(1, UNREACHED, UNREACHED, UNREACHED);
    assertThat(nodes.isUsable(1)).isFalse();
    assertThat(nodes.events).extracting(HealthEvent::reason).containsExactly(Reason.UNREACHED);
  }

  @Test
  void oneCallIsTheTrial() {
    nodes.watchedBy(outliers, 4).call(5, 1, FAILED);
    nodes.pass(SECOND);
    assertThat(nodes.isUsable(1)).isTrue();

    nodes.watches.get(1).began();
    assertThat(nodes.isUsable(1)).as("while the one call is on its way").isFalse();
    assertThat(outliers.ejected()).isEqualTo(1);
    nodes.watches.get(1).ended(ANSWERED, 0);

    assertThat(nodes.isUsable(1)).isTrue();
    assertThat(outliers.ejected()).isZero();
    assertThat(nodes.changes()).containsExactly(Change.EJECTED, Change.ON_TRIAL, Change.RETURNED);
    assertThat(nodes.changes).isEqualTo(4);
    nodes.call(4, 1, FAILED);
    assertThat(nodes.isUsable(1)).as("counted anew").isTrue();
  }

  @Test
  void whatWasMeasuredBeforeDoesNotKeepTheTrialAway() {
    nodes.watchedBy(outliers, 2);
    for (int i = 0; i < 5; i++) {
      nodes.nodes.get(1).end(nodes.nodes.get(1).begin(), FAILED);
      nodes.call(1, FAILED);
    }
    assertThat(nodes.nodes.get(1).latencyNanos()).isPositive();
    nodes.pass(SECOND);
    assertThat(nodes.nodes.get(1).latencyNanos()).isZero();
  }

  @Test
  void eachFailedTrialDoublesThePauseUpToAMinute() {
    nodes.watchedBy(outliers, 4).call(5, 1, FAILED);
    for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60}) {
      nodes.pass(nodes.lastPause());
      nodes.call(1, FAILED);
      assertThat(nodes.isUsable(1)).isFalse();
      Duration whole = Duration.ofSeconds(seconds);
      assertThat(nodes.lastPause()).isBetween(whole.dividedBy(2), whole);
    }
    assertThat(nodes.events.get(2).reason()).isEqualTo(Reason.TRIAL);
  }

  @Test
  void whoFailsAgainSoonIsOutForLongerAndLaterIsNot() {
    nodes.watchedBy(outliers, 4).call(5, 1, FAILED);
    nodes.pass(SECOND);
    nodes.call(1, ANSWERED);
    nodes.call(5, 1, FAILED);
    assertThat(nodes.lastPause()).isBetween(SECOND, SECOND.multipliedBy(2));

    nodes.pass(SECOND.multipliedBy(2));
    nodes.call(1, ANSWERED);
    nodes.pass(MINUTE.plusNanos(1));
    nodes.call(5, 1, FAILED);
    assertThat(nodes.lastPause()).isLessThanOrEqualTo(SECOND);
  }

  @Test
  void aTrialThatIsCancelledIsOfferedAgain() {
    nodes.watchedBy(outliers, 4).call(5, 1, FAILED);
    nodes.pass(SECOND);
    nodes.call(1, CANCELLED);
    assertThat(nodes.isUsable(1)).isTrue();
    assertThat(outliers.ejected()).isEqualTo(1);
    nodes.call(1, ANSWERED);
    assertThat(outliers.ejected()).isZero();
  }

  @Test
  void aTrialThatDoesNotEndGivesWayToAnother() {
    nodes.watchedBy(outliers, 4).call(5, 1, FAILED);
    nodes.pass(SECOND);
    nodes.watches.get(1).began();
    nodes.pass(MINUTE);
    assertThat(nodes.isUsable(1)).isTrue();

    nodes.watches.get(1).ended(FAILED, MINUTE.toNanos());
    assertThat(nodes.isUsable(1)).as("that one counts no longer").isTrue();
    nodes.call(1, ANSWERED);
    assertThat(outliers.ejected()).isZero();
  }

  @Test
  void callsFromBeforeSayNothing() {
    nodes.watchedBy(outliers, 4).call(5, 1, FAILED);
    nodes.call(1, ANSWERED);
    assertThat(nodes.isUsable(1)).isFalse();
    nodes.pass(SECOND);
    for (int i = 0; i < 9; i++) {
      nodes.watches.get(1).ended(FAILED, SECOND.toNanos());
    }
    assertThat(nodes.isUsable(1)).isTrue();
    nodes.call(1, ANSWERED);
    for (int i = 0; i < 9; i++) {
      nodes.watches.get(1).ended(FAILED, SECOND.toNanos());
    }
    assertThat(outliers.ejected()).isZero();
  }

  @Test
  void oneStaysAndHalfOfThemUnlessTheyCannotBeReached() {
    assertThat(usableOf(1, FAILED)).isEqualTo(1);
    assertThat(usableOf(1, UNREACHED)).isEqualTo(1);
    assertThat(usableOf(2, FAILED)).isEqualTo(1);
    assertThat(usableOf(2, UNREACHED)).isEqualTo(1);
    assertThat(usableOf(3, FAILED)).isEqualTo(2);
    assertThat(usableOf(3, UNREACHED)).isEqualTo(1);
    assertThat(usableOf(10, FAILED)).isEqualTo(5);
    assertThat(usableOf(10, UNREACHED)).isEqualTo(1);
  }

  private static long usableOf(int count, Verdict verdict) {
    Nodes nodes = new Nodes().watchedBy(Outliers.standard(), count);
    for (int i = 0; i < count; i++) {
      nodes.call(9, i, verdict);
    }
    return nodes.usable();
  }

  @Test
  void whereAllFailAllAreInAgain() {
    nodes.watchedBy(outliers, 10);
    for (int second = 0; second < 5; second++) {
      for (int i = 0; i < 10; i++) {
        if (nodes.isUsable(i)) {
          nodes.call(5, i, FAILED);
        }
      }
      assertThat(nodes.usable()).as("in second " + second).isEqualTo(second == 0 ? 5 : 10);
      nodes.pass(SECOND);
    }
    assertThat(outliers.ejected()).isZero();
  }

  @Test
  void whereNobodyCanBeReachedPausesDoNotGrow() {
    nodes.watchedBy(outliers, 10);
    for (int second = 0; second < 300; second++) {
      for (int i = 0; i < 10; i++) {
        if (nodes.isUsable(i)) {
          nodes.call(3, i, UNREACHED);
        }
      }
      nodes.pass(SECOND);
    }
    assertThat(nodes.usable()).as("one that stayed, and nine on trial").isEqualTo(10);
    for (int i = 0; i < 10; i++) {
      nodes.call(i, ANSWERED);
    }
    assertThat(outliers.ejected()).isZero();
  }

  @Test
  void whereHalfOfAllAttemptsFailItTakesTwelveInARow() {
    nodes.watchedBy(outliers, 3);
    for (int call = 0; call < 40; call++) {
      for (int i = 0; i < 3; i++) {
        nodes.call(i, call % 2 == 0 ? ANSWERED : FAILED);
      }
    }
    nodes.pass(SECOND);
    nodes.call(0, ANSWERED);
    nodes.call(10, 0, FAILED);
    assertThat(nodes.isUsable(0)).isTrue();
    nodes.call(2, 0, FAILED);
    assertThat(nodes.isUsable(0)).isFalse();
  }

  @Test
  void whoFailsMoreOftenThanTheOthersIsEjected() {
    nodes.watchedBy(outliers, 4);
    for (int call = 0; call < 40; call++) {
      for (int i = 0; i < 4; i++) {
        nodes.call(i, i == 2 && call % 4 == 0 ? FAILED : ANSWERED);
      }
    }
    assertThat(nodes.usable()).isEqualTo(4);
    nodes.pass(SECOND);
    assertThat(nodes.isUsable(2)).isFalse();
    assertThat(nodes.events).extracting(HealthEvent::reason).containsExactly(Reason.SUCCESS_RATE);
  }

  @Test
  void whereAllFailAlikeNobodyIsAnOutlier() {
    nodes.watchedBy(outliers, 4);
    for (int call = 0; call < 80; call++) {
      for (int i = 0; i < 4; i++) {
        nodes.call(i, call % 3 == 0 ? FAILED : ANSWERED);
      }
    }
    nodes.pass(SECOND.multipliedBy(3));
    assertThat(nodes.events).isEmpty();
  }

  @Test
  void aRateIsOfTheWindowAndOfEnoughCalls() {
    nodes.watchedBy(outliers, 2).call(300, 0, ANSWERED);
    for (int i = 0; i < 4; i++) {
      nodes.call(1, FAILED, FAILED, ANSWERED);
    }
    nodes.pass(SECOND);
    assertThat(nodes.usable()).as("of 12 calls").isEqualTo(2);
    nodes.pass(SECOND.multipliedBy(40));
    nodes.call(300, 0, ANSWERED);
    nodes.call(20, 1, ANSWERED);
    nodes.call(1, FAILED, FAILED);
    nodes.pass(SECOND);
    assertThat(nodes.usable()).as("2 of 22, all else is long ago").isEqualTo(2);
  }

  @Test
  void whatIsGoneMakesRoomAndLeavesNothingBehind() {
    nodes.watchedBy(outliers, 2).call(5, 0, FAILED);
    nodes.call(9, 1, FAILED);
    assertThat(nodes.isUsable(1)).isTrue();
    nodes.watches.get(0).close();
    nodes.watches.get(0).close();
    assertThat(outliers.ejected()).isZero();
    nodes.watchedBy(outliers, 1).call(1, FAILED);
    assertThat(nodes.isUsable(1)).isFalse();

    nodes.watches.forEach(Health.Watch::close);
    assertThat(outliers.ejected()).isZero();
    assertThat(nodes.ticker.waiting()).isZero();
    nodes.call(9, 2, FAILED);
    assertThat(outliers.ejected()).isZero();
  }

  @Test
  void aListenerThatFailsHarmsNobody() {
    Outliers told =
        Outliers.builder()
            .listener(
                event -> {
                  throw new IllegalStateException("to be logged");
                })
            .build();
    nodes.watchedBy(told, 2).call(5, 0, FAILED);
    assertThat(nodes.isUsable(0)).isFalse();
    assertThat(nodes.changes).isEqualTo(1);
  }

  @Test
  void wrongSettingsAreNamed() {
    refused(() -> builder().failuresInARow(0).build(), "failuresInARow is 0");
    refused(() -> builder().unreachedInARow(-1).build(), "unreachedInARow is -1");
    refused(() -> builder().successRate(1.1, MINUTE).build(), "successRate is 1.1");
    refused(() -> builder().successRate(Double.NaN, MINUTE).build(), "successRate is NaN");
    refused(() -> builder().successRate(1, Duration.ZERO).build(), "window is PT0S");
    refused(() -> builder().leastCalls(0).build(), "leastCalls is 0");
    refused(() -> builder().share(2).build(), "share is 2.0, expected 0.0 to 1.0");
    refused(() -> builder().pauses(Duration.ZERO, MINUTE).build(), "first of pauses is PT0S");
    refused(() -> builder().pauses(MINUTE, SECOND).build(), "longest of pauses is PT1S");
  }

  private static void refused(ThrowingCallable building, String message) {
    assertThatThrownBy(building)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
